import type { AwsClient } from 'aws4fetch';
import { createHash } from 'node:crypto';
import { askHost, readText } from './ask-host.js';
import { PackageMissing } from './package-missing.js';
import { tryAgain } from './try-again.js';

/** A bucket and what stands behind it. */
export interface S3Place {
  bucket: string;
  /** Of one object, or the beginning of many that ends in `/`; empty for the whole bucket. */
  key: string;
}

export interface S3Object {
  key: string;
  bytes: number;
  etag: string;
}

const scheme = 's3://';

/** `s3://bucket/key`; `null` for anything else. */
export function parseS3(address: string): S3Place | null {
  if (!address.startsWith(scheme)) return null;
  const [bucket = '', ...rest] = address.slice(scheme.length).split('/');
  return bucket === '' ? null : { bucket, key: rest.join('/') };
}

/**
 * A store that speaks S3, with the names that its users know from elsewhere in the environment: `AWS_ACCESS_KEY_ID`,
 * `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`, `AWS_REGION`, `AWS_ENDPOINT_URL`.
 */
export class S3 {
  readonly #client: AwsClient;
  readonly #endpoint: string | null;
  readonly #region: string;

  private constructor(client: AwsClient, endpoint: string | null, region: string) {
    this.#client = client;
    this.#endpoint = endpoint;
    this.#region = region;
  }

  /** @throws {PackageMissing} where the package that signs requests is not installed */
  static async open(environment: NodeJS.ProcessEnv = process.env): Promise<S3> {
    const { AwsClient: Client } = await import('aws4fetch').catch(() => {
      throw new PackageMissing('s3', 'aws4fetch');
    });
    const region = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'us-east-1';
    const token = environment['AWS_SESSION_TOKEN'];
    const client = new Client({
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
      ...(token !== undefined && { sessionToken: token }),
      service: 's3',
      region,
    });
    const endpoint = environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL'] ?? null;
    return new S3(client, endpoint, region);
  }

  /** Objects below a prefix, each with what tells whether it has changed; folders where a delimiter is given. */
  async *list(
    { bucket, key }: S3Place,
    { signal, delimiter }: { signal?: AbortSignal | undefined; delimiter?: '/' } = {},
  ): AsyncGenerator<S3Object | { prefix: string }> {
    let token: string | null = null;
    do {
      const url = this.#address({ bucket, key: '' });
      const asked = {
        'list-type': '2',
        'encoding-type': 'url',
        prefix: key,
        ...(delimiter && { delimiter }),
      };
      const all = { ...asked, ...(token !== null && { 'continuation-token': token }) };
      // A plus sign for a blank would be signed as one thing and read as another.
      url.search = Object.entries(all)
        .map(([name, value]) => `${name}=${encodePart(value)}`)
        .join('&');
      const text: string = await tryAgain(async () => readText(await this.#ask(url, {}, signal)), {
        signal,
      });
      for (const [, entry = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs))
        yield { key: readName(entry, 'Key'), bytes: Number(read(entry, 'Size')), etag: read(entry, 'ETag') };
      for (const [, entry = ''] of text.matchAll(/<CommonPrefixes>(.*?)<\/CommonPrefixes>/gs))
        yield { prefix: readName(entry, 'Prefix') };
      token = read(text, 'NextContinuationToken') || null;
    } while (token !== null);
  }

  get(place: S3Place, signal?: AbortSignal): Promise<Response> {
    return this.#ask(this.#address(place), {}, signal);
  }

  /** An object is there when it is whole: its digest goes before it. */
  async put(
    place: S3Place,
    bytes: Uint8Array<ArrayBuffer>,
    type: string,
    signal?: AbortSignal,
  ): Promise<void> {
    const headers = {
      'content-type': type,
      'x-amz-content-sha256': createHash('sha256').update(bytes).digest('hex'),
    };
    const response = await this.#ask(this.#address(place), { method: 'PUT', body: bytes, headers }, signal);
    await response.body?.cancel();
  }

  async delete(place: S3Place, signal?: AbortSignal): Promise<void> {
    const response = await this.#ask(this.#address(place), { method: 'DELETE' }, signal);
    await response.body?.cancel();
  }

  async #ask(url: URL, init: RequestInit, signal?: AbortSignal): Promise<Response> {
    return askHost(await this.#client.sign(url, init), signal);
  }

  /** Buckets of another endpoint are told by the path; those of Amazon by the host, unless their name has dots. */
  #address({ bucket, key }: S3Place): URL {
    const path = key.split('/').map(encodePart).join('/');
    if (this.#endpoint !== null) return new URL(`${this.#endpoint.replace(/\/+$/, '')}/${bucket}/${path}`);
    const host = `s3.${this.#region}.amazonaws.com`;
    return new URL(
      bucket.includes('.') ? `https://${host}/${bucket}/${path}` : `https://${bucket}.${host}/${path}`,
    );
  }
}

/** As signatures of S3 have it: everything but what RFC 3986 leaves as it is. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function read(xml: string, tag: string): string {
  const [, text = ''] = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml) ?? [];
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Names come as in an address, with a plus sign for a blank. */
function readName(xml: string, tag: string): string {
  return decodeURIComponent(read(xml, tag).replaceAll('+', ' '));
}
