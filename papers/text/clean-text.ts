const clean = (raw: string) => raw.replace(/\s+/g, ' ').trim();
export const cleanTitle = clean;
export const cleanName = clean;
export const cleanKeyword = clean;
export const cleanAbstract = clean;
