import type { Point } from '../src/lib/map/ground-types';
import type { Source } from './atlas-source';

/** A corner that the source's own simplification lost, put back into one border. */
interface Repair {
  unit: string;
  neighbour: string;
  /** Degrees east and north. */
  corner: Point;
}

/** Falls Church is a line without area in the source; its western corner opens it again. */
const REPAIRS: readonly Repair[] = [
  { unit: '51610', neighbour: '51059', corner: [-77.194, 38.884] }
];

/** The source with its lost corners; throws when a new edition no longer needs a repair. */
export function repair(source: Source): Source {
  const arcs = [...source.arcs];
  for (const { unit, neighbour, corner } of REPAIRS) {
    const shared = arcsOf(source, unit).filter((arc) => arcsOf(source, neighbour).includes(arc));
    const [border, ...others] = shared;
    const points = border === undefined ? undefined : arcs[border];
    if (border === undefined || others.length > 0 || points?.length !== 2)
      throw new Error(`${unit} is no longer a line beside ${neighbour}: remove its repair`);
    arcs[border] = [...points.slice(0, 1), corner, ...points.slice(1)];
  }
  return { units: source.units, arcs };
}

function arcsOf({ units }: Source, id: string): number[] {
  const unit = units.find((candidate) => candidate.id === id);
  return unit ? unit.polygons.flat(2).map((index) => (index < 0 ? ~index : index)) : [];
}
