type Triple = [number, number, number];

/** How severe red-green blindness sees linear RGB (Machado, Oliveira and Fernandes 2009). */
const BLINDNESS = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
} satisfies Record<string, Triple[]>;

export type Eyes = 'typical' | keyof typeof BLINDNESS;
export const EYES: Eyes[] = ['typical', 'protan', 'deutan', 'tritan'];

function linear(hex: string): Triple {
  const part = (from: number): number => {
    const value = parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function times(matrix: Triple[], [a, b, c]: Triple): Triple {
  const row = (i: number): number => {
    const [x, y, z] = matrix[i] ?? [0, 0, 0];
    return x * a + y * b + z * c;
  };
  return [row(0), row(1), row(2)];
}

function lab(hex: string, eyes: Eyes): Triple {
  const seen = eyes === 'typical' ? linear(hex) : times(BLINDNESS[eyes], linear(hex));
  const rgb = seen.map((n) => Math.min(Math.max(n, 0), 1));
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041]
    ],
    [rgb[0] ?? 0, rgb[1] ?? 0, rgb[2] ?? 0]
  );
  const f = (t: number): number =>
    t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116;
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** How far apart two `#rrggbb` colours look (CIE76 difference in CIELAB; about 2.3 is just noticeable). */
export function difference(one: string, other: string, eyes: Eyes = 'typical'): number {
  const [l1, a1, b1] = lab(one, eyes);
  const [l2, a2, b2] = lab(other, eyes);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1-21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [r, g, b] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
