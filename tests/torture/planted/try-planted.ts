export async function tryPlanted(_seed: number, _tell: (line: string) => void): Promise<boolean> {
  return false;
}
