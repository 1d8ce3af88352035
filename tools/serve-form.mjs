import { receive } from './receive.mjs';

/**
 * Answers browser tests as a repository would answer its form: a post to `/__form` with a page that holds the body as it
 * came, and its type, as JSON in a `pre`.
 */
export async function serveForm(context, next) {
  if (context.path !== '/__form' || context.method !== 'POST') return next();
  const body = new TextDecoder().decode(await receive(context.req));
  const told = JSON.stringify({ type: context.get('content-type'), body }).replaceAll('<', '\\u003c');
  context.type = 'text/html';
  context.body = `<!doctype html><title>Received</title><pre>${told.replaceAll('&', '&amp;')}</pre>`;
}
