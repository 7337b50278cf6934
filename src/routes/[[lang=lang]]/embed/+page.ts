import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
  const { words } = await parent();
  await words.bring('embed');
  return data;
};
