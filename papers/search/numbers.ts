/** Below this a number is its own byte. */
const oneByte = 192;
/** The first byte of the numbers that are written with all of their 32 bits. */
const allBits = 255;
/** From here on a number takes five bytes. */
const fiveBytes = oneByte + (allBits - oneByte) * 256;

/** Writes a number of at most 32 bits: most are small, and take one byte or two. */
export function pushNumber(to: { push: (byte: number) => unknown }, value: number): void {
  if (value < oneByte) to.push(value);
  else if (value < fiveBytes) {
    const over = value - oneByte;
    to.push(oneByte + (over >>> 8));
    to.push(over & 255);
  } else {
    to.push(allBits);
    for (let shift = 0; shift < 32; shift += 8) to.push((value >>> shift) & 255);
  }
}

/** How many bytes a number takes, by its first one. */
export function bytesOfNumber(first: number): number {
  return first < oneByte ? 1 : first < allBits ? 2 : 5;
}

/** Apart from `numberAt`, which is called millions of times and stays small so. */
function allBitsAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  return (first | (second << 8) | (third << 16) | (fourth << 24)) >>> 0;
}

/** The number whose bytes begin at `at`. */
export function numberAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < oneByte) return first;
  if (first === allBits) return allBitsAt(bytes, at + 1);
  return oneByte + (first - oneByte) * 256 + (bytes[at + 1] ?? 0);
}
