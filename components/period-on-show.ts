import { isPeriodView, isWithin, type Period, periodOf } from '../papers/period.ts';
import type { PanelView } from './panel-view.ts';

/** The stretch of days that the panel shows; undefined where its view has none, and before the first paper. */
export function periodOnShow({ view, day }: PanelView): Period | undefined {
  return isPeriodView(view) && day !== undefined ? periodOf(view, day) : undefined;
}

/** True where the panel shows days among which the newest is not. */
export function isElsewhere(panel: PanelView): boolean {
  const period = periodOnShow(panel);
  return panel.today !== undefined && period !== undefined && !isWithin(period, panel.today);
}
