import { describe, expect, it } from 'vitest';
import { fileNameOf, linksOf, newestLink } from './links';

const page = new URL('https://made-up.example/lists/index.html');

describe('the links of a page', () => {
  it('are found however they are written, and resolved against the page', () => {
    const html = `<a href="a.xlsx?x=1&amp;y=2">A</a> <A HREF = '/b.xlsx'> <a href=c.xlsx>
      <a href="mailto:made-up@example"> <a href="javascript:void(0)"> <a href="http://[">`;
    expect(linksOf(html, page).map(String)).toEqual([
      'https://made-up.example/lists/a.xlsx?x=1&y=2',
      'https://made-up.example/b.xlsx',
      'https://made-up.example/lists/c.xlsx'
    ]);
  });

  it('give the newest file by the day, its half and the fiscal year in the name', () => {
    const newest = (names: string[], pattern: RegExp) => {
      const html = names.map((name) => `<a href="/files/${name}">`).join('');
      const url = newestLink(html, page, pattern);
      return url === null ? null : fileNameOf(url);
    };
    const lists = ['list05182026am.xlsx', 'list05182026pm.xlsx', 'list12312025pm.xlsx', 'x.pdf'];
    expect(newest(lists, /list.*\.xlsx$/i)).toBe('list05182026pm.xlsx');
    expect(newest(['FY25_s09242025.xlsx', 'FY26_s01082026.xlsx', 'FY24_s.xlsx'], /FY\d\d/)).toBe(
      'FY26_s01082026.xlsx'
    );
    expect(newest(['first.xlsx', 'second.xlsx'], /\.xlsx$/)).toBe('first.xlsx');
    expect(newest(['made-up.pdf'], /\.xlsx$/)).toBeNull();
  });

  it('never name a file outside the folder', () => {
    const name = (path: string) => fileNameOf(new URL(path, page));
    expect(name('/a/%2e%2e%2f%2e%2e%2fetc%2fmade%20up')).toBe('made_up');
    expect(name('/..%2f.hidden')).toBe('hidden');
    expect(name('/')).toBe('download');
    expect(name('/100%.xlsx')).toBe('100_.xlsx');
  });
});
