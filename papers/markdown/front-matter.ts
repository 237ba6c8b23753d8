const line = '-'.repeat(3);

/** A value of a note's properties: a text, several, or a date that stands as it is. */
export type Property = string | { items: readonly string[] } | { date: string };

/** A text in YAML's double quotes: JSON's escapes are YAML's, and what YAML would take for a line break is escaped too. */
function yamlText(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function lines(name: string, value: Property): string {
  if (typeof value === 'string') return `${name}: ${yamlText(value)}\n`;
  if ('date' in value) return `${name}: ${value.date}\n`;
  return `${name}:\n${value.items.map((item) => `  - ${yamlText(item)}\n`).join('')}`;
}

function isEmpty(value: Property): boolean {
  return (
    value === '' || (typeof value !== 'string' && 'items' in value && value.items.length === 0)
  );
}

/** The properties as YAML between two lines of dashes, in their order; empty ones are left out. */
export function frontMatter(properties: Readonly<Record<string, Property | undefined>>): string {
  const known = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined || isEmpty(value) ? [] : lines(name, value),
  );
  return `${line}\n${known.join('')}${line}\n`;
}
