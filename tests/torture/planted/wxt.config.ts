import { defineConfig } from 'wxt';
import production from '../../../wxt.config.ts';
import type { Plant } from './plant.ts';
import { plants } from './plants.ts';

const plant = plants.find(({ id }) => id === process.env.PAPERBOY_PLANT);
if (!plant) throw new Error('PAPERBOY_PLANT names no planted defect.');

/** Puts the defect in. WXT reads entry points without what they do as well: there is no place for it there. */
function planting({ changes }: Plant) {
  return {
    name: 'paperboy:planted',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      let planted = code;
      for (const { file, from, to } of changes) {
        if (id.endsWith(`/${file}`)) planted = planted.replace(from, () => to);
      }
      return planted === code ? undefined : { code: planted, map: null };
    },
  };
}

export default defineConfig({
  ...production,
  outDir: `.output/planted/${plant.id}`,
  vite: async (environment) => {
    const config = (await production.vite?.(environment)) ?? {};
    const isWanted = (plugin: unknown) =>
      !plant.needsWholeDexie ||
      (plugin as { name?: string }).name !== 'paperboy:without-unused-dexie';
    return { ...config, plugins: [planting(plant), ...(config.plugins ?? []).filter(isWanted)] };
  },
});
