import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameCode, type FrameCode } from './code';

const code: FrameCode = {
  frame: 'https://made-up-atlas.test/embed/frame/?m=a&show=GA',
  link: 'https://made-up-atlas.test/?m=a',
  helper: 'https://made-up-atlas.test/embed.js',
  title: 'A "made-up" title',
  sentence: 'Less than <5> & more',
  source: 'Source: made up.',
  height: 480,
  width: null,
  picture: null
};
const picture = {
  src: 'https://made-up-atlas.test/og/en/county/13067.png',
  alt: 'A "made-up" picture',
  width: 1200,
  height: 630
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

  it('has a picture of the place for pages without scripts, which leads to the same view', () => {
    expect(frameCode({ ...code, picture }).split('\n')[1]).toBe(
      '<noscript><a href="https://made-up-atlas.test/?m=a"><img src="https://made-up-atlas.test/og/en/county/13067.png" alt="A &quot;made-up&quot; picture" width="1200" height="630" style="max-width:100%;height:auto"></a></noscript>'
    );
  });

  it('never lets a text out of its place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const texts = { title: text, sentence: text, source: text, frame: text, link: text };
        const shown = { ...picture, src: text, alt: text };
        const html = frameCode({ ...code, ...texts, helper: text, picture: shown });
        expect(html.match(/</g)).toHaveLength(13);
        const none = frameCode({ ...code, picture: { ...picture, src: '', alt: '' } });
        expect(html.match(/["']/g)?.length).toBe(none.match(/["']/g)?.length);
      })
    );
  });
});
