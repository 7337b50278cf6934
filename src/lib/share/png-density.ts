const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Where the first block, which every PNG begins with, ends. */
const HEADER_END = SIGNATURE.length + 25;

/** The checksum of PNG blocks (CRC-32 of ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PNG that says how many dots an inch it is meant to have. Throws on what is no PNG. */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  if (png.length < HEADER_END || SIGNATURE.some((byte, i) => png[i] !== byte))
    throw new Error('not a PNG');
  const block = new Uint8Array(21);
  const view = new DataView(block.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, 9);
  block.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  block[16] = 1;
  view.setUint32(17, checksum(block.subarray(4, 17)));
  const whole = new Uint8Array(png.length + block.length);
  whole.set(png.subarray(0, HEADER_END));
  whole.set(block, HEADER_END);
  whole.set(png.subarray(HEADER_END), HEADER_END + block.length);
  return whole;
}
