/** The map's colours as CSS resolves them here and now: light or dark, and the measure's ramp. */
export interface Theme {
  /** Colour of each class, lowest first. */
  classes: string[];
  'no-agreement': string;
  'no-share': string;
  'too-few': string;
  'not-covered': string;
  'too-few-dots': string;
  'bound-lines': string;
  border: string;
  state: string;
  own: string;
  frame: string;
  ink: string;
  paper: string;
}

/** Reads the colours that custom properties have inside an element. */
export function readTheme(inside: HTMLElement, classCount: number): Theme {
  const probe = document.createElement('span');
  probe.hidden = true;
  inside.append(probe);
  const style = getComputedStyle(probe);
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return style.color;
  };
  const theme: Theme = {
    classes: Array.from({ length: classCount }, (_, i) => read(`--k${i}`)),
    'no-agreement': read('--map-no-agreement'),
    'no-share': read('--map-no-share'),
    'too-few': read('--map-too-few'),
    'not-covered': read('--map-not-covered'),
    'too-few-dots': read('--map-too-few-dots'),
    'bound-lines': read('--map-bound-lines'),
    border: read('--map-border'),
    state: read('--map-state'),
    own: read('--map-own'),
    frame: read('--rule-strong'),
    ink: read('--ink'),
    paper: read('--paper')
  };
  probe.remove();
  return theme;
}

/** The colour under a look, patterns apart. */
export function fillOf(look: string, theme: Theme): string {
  const index = /^[kb](\d+)$/.exec(look)?.[1];
  if (index !== undefined) return theme.classes[Number(index)] ?? theme['no-agreement'];
  if (look === 'no-share' || look === 'too-few' || look === 'not-covered') return theme[look];
  return theme['no-agreement'];
}
