import { useEffect, useState } from 'preact/hooks';
import styles from './Avatar.module.css';
import { type HeldMedia, holdMedia, type LoadMedia } from './held-media.ts';
import { Still } from './Still.tsx';

/** The picture of an organisation, beside its name, which says everything. */
export function Avatar({ link, load }: { link: string; load: LoadMedia }) {
  const [shown, setShown] = useState<HeldMedia>();
  useEffect(() => {
    let isHere = true;
    const { media, letGo } = holdMedia(link, load);
    media.then((loaded) => isHere && setShown(loaded));
    return () => {
      isHere = false;
      letGo();
      setShown(undefined);
    };
  }, [link, load]);
  if (shown?.kind !== 'image') return null;
  const fail = () => setShown(undefined);
  return (
    <span class={styles.avatar} data-avatar>
      {shown.moves ? (
        <Still url={shown.url} words="" onFail={fail} />
      ) : (
        <img src={shown.url} alt="" draggable={false} onError={fail} />
      )}
    </span>
  );
}
