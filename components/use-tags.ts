import { useEffect, useState } from 'preact/hooks';
import type { TagCount } from '../storage/tags.ts';
import type { PanelActions } from './panel-view.ts';

/** Every tag there is, read anew whenever `news` is another; undefined until then, and while they are not wanted. */
export function useTags(
  readTags: PanelActions['readTags'],
  news: unknown,
  isWanted = true,
): readonly TagCount[] | undefined {
  const [tags, setTags] = useState<readonly TagCount[]>();
  useEffect(() => {
    let isGone = false;
    const take = async () => {
      const read = await readTags();
      if (!isGone) setTags(read);
    };
    if (isWanted) take();
    return () => {
      isGone = true;
    };
  }, [news, isWanted]);
  return tags;
}
