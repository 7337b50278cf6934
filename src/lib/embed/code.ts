import { escaped } from '$lib/share/svg';

/** A frame's own element; addresses are full ones. */
export interface FrameElement {
  frame: string;
  title: string;
  /** CSS pixels. */
  height: number;
  /** CSS pixels; null for all the width there is. */
  width: number | null;
}

/** The picture of a link to the place that a frame shows. */
export interface FramePicture {
  src: string;
  /** What it shows, and where it leads. */
  alt: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** What the code of a frame is made from; addresses are full ones. */
export interface FrameCode extends FrameElement {
  /** The same view in the Atlas. */
  link: string;
  /** The script that fits the frame's height. */
  helper: string;
  /** What the frame shows, in a sentence with its figure. */
  sentence: string;
  source: string;
  /** Shown where there are no scripts, for then a frame cannot know its place; null where none was made. */
  picture: FramePicture | null;
}

/** The frame alone. */
export function frameElement({ frame, title, height, width }: FrameElement): string {
  return `<iframe src="${escaped(frame)}" title="${escaped(title)}" width="${width ?? '100%'}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/**
 * HTML that frames a view in another page: the frame, for pages without scripts the picture of its place as a link, the
 * sentence with figure and source as a link to the same view, and the optional script that fits the height.
 */
export function frameCode(code: FrameCode): string {
  const link = escaped(code.link);
  const { picture } = code;
  return [
    frameElement(code),
    ...(picture === null
      ? []
      : [
          `<noscript><a href="${link}"><img src="${escaped(picture.src)}" alt="${escaped(picture.alt)}" width="${picture.width}" height="${picture.height}" style="max-width:100%;height:auto"></a></noscript>`
        ]),
    `<p><a href="${link}">${escaped(code.sentence)}</a> ${escaped(code.source)}</p>`,
    `<script async src="${escaped(code.helper)}"></script>`
  ].join('\n');
}
