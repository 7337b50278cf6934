declare module 'virtual:messages' {
  import type { Group, Locale, Messages } from '$lib/messages/catalogue';
  const loaders: Record<Locale, Record<Group, () => Promise<{ default: Messages }>>>;
  export default loaders;
}
