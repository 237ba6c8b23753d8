import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view that comes after the first frame. */
type LaterView<Props> = FunctionComponent<Props> & {
  /** Fetches its code ahead of its first drawing, so that it is not waited for. */
  load: () => Promise<void>;
};

/** A view whose code is fetched when it is first drawn; until then nothing is in its place. */
export function later<Props extends object>(
  fetchView: () => Promise<FunctionComponent<Props>>,
): LaterView<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  const load = async () => {
    loaded ??= await fetchView();
  };
  function Later(props: Props) {
    const [View, setView] = useState(() => loaded);
    useEffect(() => {
      if (!View) load().then(() => setView(() => loaded));
    }, [View]);
    return View ? <View {...props} /> : null;
  }
  return Object.assign(Later, { load });
}
