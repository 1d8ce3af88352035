import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { UrlFile } from '../../../src/sources/http/url-file.js';
import { refused } from '../../support/refused.js';
import { answerRange, serveBytes, type Answer, type Served } from './serve-bytes.js';

const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
const requestHeaders = { Authorization: 'Bearer 7', 'X-Token': 'secret' };

describe('a token of the page', () => {
  let own: Served;
  let other: Served;
  const statuses = [301, 302, 307, 308];
  const sendOn =
    (status: number, to: () => string): Answer =>
    (_request, response) =>
      void response.writeHead(status, { Location: to() }).end();
  const onlyWithToken: Answer = (request, response, all) => {
    if (request.headers['x-token'] === 'secret') answerRange(request, response, all);
    else response.writeHead(401).end();
  };

  before(async () => {
    other = await serveBytes(
      { open: bytes, closed: bytes, back: bytes },
      { closed: onlyWithToken, back: sendOn(302, () => `${own.base}closed`) },
    );
    const away = Object.fromEntries(
      statuses.map((status) => [`away${status}`, sendOn(status, () => `${other.base}open`)]),
    );
    own = await serveBytes(
      { closed: bytes },
      {
        ...away,
        closed: onlyWithToken,
        within: sendOn(307, () => '/chain'),
        chain: sendOn(308, () => `${own.base}closed`),
        refused: sendOn(302, () => `${other.base}closed`),
        return: sendOn(302, () => `${other.base}back`),
        loop: sendOn(302, () => '/loop'),
      },
    );
  });
  after(async () => {
    await own.close();
    await other.close();
  });

  const read = (name: string) => {
    other.tokens.length = 0;
    return new UrlFile(own.base + name, name, { requestHeaders, resumeDelays: [] }).read(10, 20);
  };
  const tokensElsewhere = () => other.tokens.filter((token) => token !== undefined);

  for (const status of statuses) {
    it(`goes to no other origin, to which ${status} leads, and the file is read without it`, async () => {
      assert.deepEqual(await read(`away${status}`), bytes.slice(10, 20));
      assert.equal(other.tokens.length, 1);
      assert.deepEqual(tokensElsewhere(), []);
    });
  }

  it('goes along within its origin', async () => {
    assert.deepEqual(await read('within'), bytes.slice(10, 20));
  });

  it('is missed elsewhere, which is told as what it is', async () => {
    await assert.rejects(read('refused'), refused('HTTP_STATUS', { status: 401 }));
    assert.deepEqual(tokensElsewhere(), []);
  });

  it('does not come back from another origin', async () => {
    await assert.rejects(read('return'), refused('HTTP_STATUS', { status: 401 }));
    assert.deepEqual(tokensElsewhere(), []);
  });

  it('does not go round for ever', async () => {
    await assert.rejects(read('loop'), refused('NETWORK:redirected', { to: null }));
  });
});
