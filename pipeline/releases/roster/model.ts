import { tidy } from '../cell';

export type SignedModel = 'jail enforcement' | 'task force' | 'warrant service officer';

/** Code of a model in an agreement's id. */
export const MODEL_CODES: Readonly<Record<SignedModel, string>> = {
  'jail enforcement': 'JEM',
  'task force': 'TFM',
  'warrant service officer': 'WSO'
};

const FORMS: readonly (readonly [RegExp, SignedModel])[] = [
  [/^(jail enforcement( model| officer)?|jem)$/, 'jail enforcement'],
  [/^(task force( model| officer)?|tfm)$/, 'task force'],
  [/^(warrant services? office(r|rs)?( model| program)?|wso)$/, 'warrant service officer']
];

/** The model a list's cell names ("Warrant Services Officer", "Task Force Officer"); null where none. */
export function readModel(text: string): SignedModel | null {
  const name = tidy(text.toLowerCase().replace(/[^a-z]+/g, ' '));
  return FORMS.find(([form]) => form.test(name))?.[1] ?? null;
}
