import { FORM_PARTS, type FormPart, type Model, type ModelForm } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import { rowsOf, type Row, type Tables } from '../tables/table';

/** The models that a name of the models table stands for. */
const MODELS_OF: Record<string, Model[]> = {
  'early jail memorandum': ['jail enforcement'],
  'jail enforcement or task force': ['jail enforcement', 'task force', 'joint'],
  'jail enforcement': ['jail enforcement'],
  'task force': ['task force'],
  'warrant service officer': ['warrant service officer']
};

/** The forms of agreement that were read, oldest first. Throws a CellError at a model it does not know. */
export function readForms(tables: Tables): ModelForm[] {
  return rowsOf(tables, 'models')
    .map(readForm)
    .sort((a, b) => a.year - b.year || compare(a.models.join(), b.models.join()));
}

function readForm(row: Row): ModelForm {
  const model = row.oneOf('model', Object.keys(MODELS_OF));
  return {
    models: MODELS_OF[model] ?? [],
    year: Number(row.must('template_year')),
    revision: row.text('revision'),
    parts: FORM_PARTS.flatMap((part): { part: FormPart; text: string }[] => {
      const text = row.text(COLUMN[part]);
      return text === null ? [] : [{ part, text }];
    }),
    read: row.text('read'),
    sources: row.list('source_id')
  };
}

const COLUMN: Record<FormPart, string> = {
  powers: 'powers',
  place: 'place',
  who: 'who_covered',
  training: 'training',
  supervision: 'supervision',
  term: 'term',
  termination: 'termination',
  costs: 'costs',
  complaints: 'complaints',
  data: 'data',
  outreach: 'outreach',
  other: 'other'
};
