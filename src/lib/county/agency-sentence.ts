import { listedBriefly } from '$lib/atlas/agreements';
import type { Agency, Agreement } from '$lib/atlas/types';
import type { Words } from '$lib/messages';

/** What one agency signed and what became of it. No model is named where it `lost` one: the record names what was left. */
export function agencySentence(words: Words, agency: Agency, lost: boolean): string {
  const inForce = agreementsInForce(agency);
  const first = agency.agreements.at(-1);
  if (!first) throw new Error(`${agency.id} is listed without an agreement`);
  const [newest] = inForce;
  const values = { agency: agencyName(words, agency.name), first: words.date(first.signed) };
  if (!newest) return pastSentence(words, agency.agreements, lost, values);
  const now = {
    ...values,
    models: modelsInForce(words, agency),
    count: inForce.length,
    date: words.date(newest.signed)
  };
  const earlier = agency.agreements.length - inForce.length;
  if (earlier === 0) return words.t('story.agency.now', now);
  const broken = endedBefore(agency);
  if (!broken) return words.t('story.agency.nowAndBefore', now);
  return words.t('story.agency.nowAgain', { ...now, earlier, end: endPhrase(words, broken) });
}

/** What became of agreements, newest first, of which none is in force: until when the agency had any of them. */
function pastSentence(
  words: Words,
  agreements: readonly Agreement[],
  lost: boolean,
  values: { agency: string; first: string }
): string {
  const [newest, ...others] = agreements;
  if (!newest) return '';
  const gone = ({ ended, goneBy }: Agreement) => ended ?? goneBy ?? '';
  const last = others.reduce((late, one) => (gone(one) > gone(late) ? one : late), newest);
  const first = others.at(-1) ?? newest;
  const together = newest.signed === first.signed;
  const told = {
    ...values,
    count: agreements.length,
    model: lost ? 'none' : modelNames(words, together ? agreements : [first]),
    last: words.date(last.signed),
    newest: last === newest ? 'yes' : 'no',
    end: endPhrase(words, last)
  };
  if (others.length === 0) return words.t('story.agency.past', told);
  return words.t(together ? 'story.agency.pastTogether' : 'story.agency.pastMany', told);
}

/** The models of agreements, each once. */
function modelNames(words: Words, agreements: readonly Agreement[]): string {
  const models = new Set(agreements.map(({ model }) => words.t(`model.${model}`)));
  return words.list([...models]);
}

/** The models of an agency's agreements in force, each once. */
export function modelsInForce(words: Words, agency: Agency): string {
  return modelNames(words, agreementsInForce(agency));
}

/** An agency's name at the beginning of a sentence, with the article its language asks for. */
export function agencyName(words: Words, agency: string): string {
  const common = /\b(Office|Department|Center|Agency|Bureau|Commission|Patrol|Division)( of\b|$)/i;
  return words.t('story.agency.name', { agency, article: common.test(agency) ? 'yes' : 'no' });
}

function agreementsInForce({ agreements }: Agency): Agreement[] {
  return agreements.filter(({ status }) => status === 'active');
}

/** The newest of an agency's earlier agreements, where every one of them had ended before those in force were signed. */
function endedBefore(agency: Agency): Agreement | null {
  const [oldest] = agreementsInForce(agency)
    .map(({ signed }) => signed)
    .sort();
  const [newest, ...others] = agency.agreements.filter(({ status }) => status !== 'active');
  if (!oldest || !newest) return null;
  const gone = ({ ended, goneBy }: Agreement) => ended ?? goneBy;
  const all = [newest, ...others].every((one) => (gone(one) ?? oldest) < oldest);
  return newest.status === 'ended' && all ? newest : null;
}

/** How an agreement ended, as surely as it is known: a day, a range between two lists, or a bound. */
function endPhrase(words: Words, agreement: Agreement): string {
  const { ended, lastSeen, goneBy } = agreement;
  if (ended) return words.t('story.end.on', { date: words.date(ended) });
  const from = lastSeen && words.date(lastSeen);
  const to = goneBy && words.date(goneBy);
  if (to && listedBriefly(agreement)) return words.t('story.end.brief', { to });
  if (from && from === to) return words.t('story.end.within', { date: from });
  if (from && to) return words.t('story.end.between', { from, to });
  if (to) return words.t('story.end.by', { to });
  if (from) return words.t('story.end.after', { from });
  return words.t('story.end.unknown');
}
