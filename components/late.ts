import { type ComponentType, type FunctionComponent, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** A view that is no part of the first screen's script: it comes when it is first drawn, or when it is loaded ahead. */
export interface LateView<Props> extends FunctionComponent<Props> {
  load: () => Promise<void>;
}

/**
 * Makes a late view of an import. What stands for it meanwhile is `waiting`, a key of the catalogue, or nothing; a
 * view that does not come, e.g. after an update under the open panel, says so.
 */
export function late<Props extends object>(
  importView: () => Promise<ComponentType<Props>>,
  waiting?: 'community.asking',
): LateView<Props> {
  let loaded: ComponentType<Props> | undefined;
  const load = async () => {
    loaded ??= await importView();
  };
  const View = (props: Props) => {
    const [hasFailed, setFailed] = useState(false);
    const [, drawAgain] = useState(false);
    useEffect(() => {
      if (loaded) return;
      load().then(
        () => drawAgain(true),
        () => setFailed(true),
      );
    }, []);
    if (loaded) return h(loaded, props);
    const words = hasFailed ? 'screen.crashed.text' : waiting;
    return words === undefined ? null : h('p', { role: 'status' }, i18n.t(words));
  };
  return Object.assign(View, { load });
}
