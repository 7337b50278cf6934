import type { Agency, FormPart, Model, ModelForm } from '$lib/atlas/types';

/** A form is taken to be that of the agreements signed in its year and the two after it. */
const YEARS_OF_A_FORM = 2;

/** What the forms read say of one model that agencies of a county signed. */
export interface ModelStory {
  model: Model;
  /** The forms of the years in which these agencies signed, newest first. */
  forms: ModelForm[];
  /** Years of signing of which no form was read, oldest first. */
  without: number[];
  /** What the newest of these forms words otherwise than the form of the same model before it. */
  change: FormChange | null;
}

/** The parts that two forms word differently, in the order they are told. */
export interface FormChange {
  from: ModelForm;
  to: ModelForm;
  parts: { part: FormPart; from: string; to: string }[];
}

/** Every model that occurs among agencies, in their order, with the forms of the years they signed in. */
export function modelStories(
  agencies: readonly Agency[],
  forms: readonly ModelForm[]
): ModelStory[] {
  const years = new Map<Model, Set<number>>();
  for (const { model, signed } of agencies.flatMap((agency) => agency.agreements))
    years.set(model, (years.get(model) ?? new Set()).add(Number(signed.slice(0, 4))));
  return [...years].map(([model, signed]) => {
    const own = forms.filter((form) => form.models.includes(model)).sort((a, b) => a.year - b.year);
    const used = new Set([...signed].flatMap((year) => formOf(own, year) ?? []));
    const newest = own.filter((form) => used.has(form)).at(-1);
    const before = newest && own[own.indexOf(newest) - 1];
    return {
      model,
      forms: own.filter((form) => used.has(form)).reverse(),
      without: [...signed].filter((year) => !formOf(own, year)).sort((a, b) => a - b),
      change: newest && before ? changeOf(before, newest) : null
    };
  });
}

/** The newest form of a year's agreements; null where none of about that time was read. */
function formOf(forms: readonly ModelForm[], year: number): ModelForm | null {
  const earlier = forms.filter((form) => form.year <= year).at(-1);
  return earlier && year - earlier.year <= YEARS_OF_A_FORM ? earlier : null;
}

/** What changed from a form to another; null where nothing that was read of both did. */
export function changeOf(from: ModelForm, to: ModelForm): FormChange | null {
  const parts = to.parts.flatMap(({ part, text }) => {
    const old = from.parts.find((one) => one.part === part);
    return old && old.text !== text ? [{ part, from: old.text, to: text }] : [];
  });
  return parts.length > 0 ? { from, to, parts } : null;
}
