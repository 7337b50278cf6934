import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, frameCode, type FrameCode } from './code';

const code: FrameCode = {
  frame: 'https://made-up-atlas.test/embed/frame/?m=a&show=GA',
  link: 'https://made-up-atlas.test/?m=a',
  helper: 'https://made-up-atlas.test/embed.js',
  title: 'A "made-up" title',
  sentence: 'Less than <5> & more',
  source: 'Source: made up.',
  height: 480,
  width: null
};

describe('the code of a frame', () => {
  it('is a lazy frame with a title, then the sentence as a link, the source and the helper', () => {
    expect(frameCode(code)).toBe(
      [
        '<iframe src="https://made-up-atlas.test/embed/frame/?m=a&amp;show=GA" title="A &quot;made-up&quot; title" width="100%" height="480" loading="lazy" style="border:0;max-width:100%"></iframe>',
        '<p><a href="https://made-up-atlas.test/?m=a">Less than &lt;5&gt; &amp; more</a> Source: made up.</p>',
        '<script async src="https://made-up-atlas.test/embed.js"></script>'
      ].join('\n')
    );
    expect(frameCode({ ...code, width: 640 })).toContain('width="640"');
  });

  it('never lets a text out of its place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']/);
        const html = frameCode({ ...code, title: text, sentence: text, source: text, frame: text });
        expect(html.match(/</g)).toHaveLength(8);
      })
    );
  });
});
