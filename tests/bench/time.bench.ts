import { axisOf } from '#app/time/axis/scale.ts';
import { type LayoutOptions, layoutOf } from '#app/time/lanes/layout.ts';
import { spanOn } from '#facts/fact.ts';
import { rowsOf } from '#facts/lane.ts';
import { knowledge } from '#facts/status.ts';
import { archiveOf, atSizes } from './sizes.ts';

const WIDTH = 900;

function prepared(facts: number) {
  const archive = archiveOf(facts);
  const spans = archive.atHand.map((fact) => spanOn(fact, 'said'));
  const axis = () => axisOf(spans, { width: WIDTH, mode: 'broken' });
  return { rows: rowsOf(archive, 'place', archive.atHand, ''), axis };
}

function laidOut(day: number | null) {
  return (facts: number) => {
    const { rows, axis } = prepared(facts);
    const options: LayoutOptions = { clock: 'said', knowledge: (fact) => knowledge(fact, day), mark: 6, em: 12 };
    const made = axis();
    return () => layoutOf(rows, made, options);
  };
}

atSizes('axisOf', (facts) => prepared(facts).axis);
atSizes('layoutOf: all', laidOut(null));
atSizes('layoutOf: as known on a day', laidOut(19_500));
