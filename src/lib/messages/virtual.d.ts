declare module 'virtual:messages/en' {
  import type { Catalogue } from '$lib/messages/catalogue';
  const messages: Catalogue;
  export default messages;
}
declare module 'virtual:messages/es' {
  import type { Catalogue } from '$lib/messages/catalogue';
  const messages: Catalogue;
  export default messages;
}
