import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it is signed. */
export interface SignedRequest {
  method: string;
  /** As it was sent: percent-encoded, with its query. */
  url: string;
  /** With names in lower case. */
  headers: Readonly<Record<string, string>>;
}

const hash = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Uint8Array, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * The signature that a request must have (Amazon S3 API reference, “Authenticating Requests: Using the Authorization
 * Header (AWS Signature Version 4)”), by what its own `Authorization` says of scope and signed headers.
 */
export function signatureOf({ method, url, headers }: SignedRequest, secret: string): string {
  const { scope, signed } = readAuthorization(headers['authorization'] ?? '');
  const [path = '', query = ''] = url.split('?');
  const sorted = query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => (part.includes('=') ? part : `${part}=`))
    .sort()
    .join('&');
  const named = signed
    .map((name) => `${name}:${(headers[name] ?? '').trim().replaceAll(/ +/g, ' ')}\n`)
    .join('');
  const request = [method, path, sorted, named, signed.join(';'), headers['x-amz-content-sha256']].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope.join('/'), hash(request)].join('\n');
  const key = scope.reduce<string | Uint8Array>((last, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

function readAuthorization(text: string): {
  id: string;
  scope: string[];
  signed: string[];
  signature: string;
} {
  const [, credential = '', signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)$/.exec(text) ??
    [];
  const [id = '', ...scope] = credential.split('/');
  return { id, scope, signed: signed.split(';'), signature };
}

/** A store of objects that answers the few calls of S3 that are needed, and none whose signature is not right. */
export class S3Server {
  static readonly id = 'AKIDEXAMPLE';
  static readonly secret = 'a secret / of + the test';

  readonly objects = new Map<string, Buffer>();
  /** Methods and paths, in the order in which they were asked for. */
  readonly asked: string[] = [];
  /** Answers a request instead, and says so. */
  intercept: (request: IncomingMessage, response: ServerResponse) => boolean = () => false;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    this.asked.push(`${method} ${url}`);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (this.intercept(request, response)) return;
    const body = Buffer.concat(parts);
    const fault = this.#findFault(request, body);
    const [path = '', query = ''] = url.split('?');
    const name = decodeURIComponent(path.slice(1));
    if (fault) fail(response, 403, fault);
    else if (method === 'PUT') {
      this.objects.set(name, body);
      response.end();
    } else if (method === 'DELETE') {
      this.objects.delete(name);
      response.writeHead(204).end();
    } else if (query.includes('list-type=2'))
      response.end(this.#list(name.replace(/\/$/, ''), new URLSearchParams(query)));
    else {
      const found = this.objects.get(name);
      if (!found) fail(response, 404, 'NoSuchKey');
      else response.setHeader('etag', etagOf(found)).end(found);
    }
  }

  #findFault(request: IncomingMessage, body: Buffer): string | null {
    const headers = request.headers as Record<string, string>;
    const { id, signed, signature } = readAuthorization(headers['authorization'] ?? '');
    if (id !== S3Server.id || !signed.includes('host')) return 'InvalidAccessKeyId';
    const right = signatureOf(
      { method: request.method ?? '', url: request.url ?? '', headers },
      S3Server.secret,
    );
    if (right.length !== signature.length || !timingSafeEqual(Buffer.from(right), Buffer.from(signature)))
      return 'SignatureDoesNotMatch';
    const told = headers['x-amz-content-sha256'];
    if (request.method === 'PUT' && told !== hash(body)) return 'XAmzContentSHA256Mismatch';
    return null;
  }

  /** Two at a time, so that lists are longer than one answer. */
  #list(bucket: string, asked: URLSearchParams): string {
    const [prefix, delimiter] = [asked.get('prefix') ?? '', asked.get('delimiter')];
    const found = new Map<string, string>();
    for (const [path, bytes] of [...this.objects].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (!path.startsWith(`${bucket}/${prefix}`)) continue;
      const key = path.slice(bucket.length + 1);
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      const below = key.slice(0, end + 1);
      if (end < 0)
        found.set(
          key,
          `<Contents><Key>${encode(key)}</Key><ETag>${etagOf(bytes).replaceAll('"', '&quot;')}</ETag><Size>${bytes.length}</Size></Contents>`,
        );
      else found.set(below, `<CommonPrefixes><Prefix>${encode(below)}</Prefix></CommonPrefixes>`);
    }
    const start = Number(asked.get('continuation-token') ?? 0);
    const more = start + 2 < found.size ? `<NextContinuationToken>${start + 2}</NextContinuationToken>` : '';
    const page = [...found.values()].slice(start, start + 2).join('');
    return `<?xml version="1.0"?><ListBucketResult>${page}${more}</ListBucketResult>`;
  }
}

const etagOf = (bytes: Uint8Array) => `"${createHash('md5').update(bytes).digest('hex')}"`;
const encode = (key: string) => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<Error><Code>${code}</Code></Error>`);
}
