// Amazon CloudFront, for a site in an S3 bucket. Both are CloudFront Functions of the runtime cloudfront-js-2.0: put
// `request` on viewer request and `response` on viewer response, each as a function of its own under the name `handler`.

/** @typedef {{ value: string, multiValue?: { value: string }[] }} Value */
/** @typedef {{ uri: string, querystring: Record<string, Value> }} Asked */

// A bucket knows no folders: an address that ends in a slash means its index.html, one without an ending gets the slash.
/** @param {{ request: Asked }} event */
function request(event) {
  const asked = event.request;
  const last = asked.uri.slice(asked.uri.lastIndexOf('/') + 1);
  if (last === '') asked.uri += 'index.html';
  else if (!last.includes('.')) {
    // A key may stand more than once: places that are compared have names of their own.
    const query = Object.entries(asked.querystring)
      .flatMap(([name, { value, multiValue }]) =>
        (multiValue || [{ value }]).map((one) => name + '=' + one.value)
      )
      .join('&');
    const to = asked.uri + '/' + (query === '' ? '' : '?' + query);
    return { statusCode: 301, statusDescription: 'Moved', headers: { location: { value: to } } };
  }
  return asked;
}

/** @param {{ request: Asked, response: { headers: Record<string, Value> } }} event */
function response(event) {
  const uri = event.request.uri;
  const headers = event.response.headers;
  // Every page but the one made to be embedded refuses to be framed.
  const frames = uri.includes('/embed/frame/') ? '' : "; frame-ancestors 'none'";
  headers['content-security-policy'] = {
    value: `style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'${frames}`
  };
  headers['x-content-type-options'] = { value: 'nosniff' };
  headers['referrer-policy'] = { value: 'same-origin' };
  headers['cross-origin-opener-policy'] = { value: 'same-origin' };
  headers['permissions-policy'] = { value: 'camera=(), geolocation=(), microphone=()' };
  headers['cache-control'] = {
    value: uri.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  };
  if (uri.includes('/data/')) headers['access-control-allow-origin'] = { value: '*' };
  return event.response;
}

export { request, response };
