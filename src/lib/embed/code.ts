/** What the code of a frame is made from; addresses are full ones. */
export interface FrameCode {
  frame: string;
  /** The same view in the Atlas. */
  link: string;
  /** The script that fits the frame's height. */
  helper: string;
  title: string;
  /** What the frame shows, in a sentence with its figure. */
  sentence: string;
  source: string;
  /** CSS pixels. */
  height: number;
  /** CSS pixels; null for all the width there is. */
  width: number | null;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * HTML that frames a view in another page: the frame, below it the sentence with figure and source as a link to the same
 * view, which stands also where frames or scripts do not work, and the optional script that fits the height.
 */
export function frameCode(code: FrameCode): string {
  const width = code.width === null ? '100%' : String(code.width);
  return [
    `<iframe src="${escaped(code.frame)}" title="${escaped(code.title)}" width="${width}" height="${code.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    `<p><a href="${escaped(code.link)}">${escaped(code.sentence)}</a> ${escaped(code.source)}</p>`,
    `<script async src="${escaped(code.helper)}"></script>`
  ].join('\n');
}
