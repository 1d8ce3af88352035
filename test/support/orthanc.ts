import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A DICOMweb server of one's own, on a free port of this machine, with a folder of its own. */
export interface Orthanc {
  /** Address of its DICOMweb service, with a `/` at its end. */
  dicomWeb: string;
  /** Stores one DICOM file. */
  store(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The UID of the study that a stored series belongs to. */
  studyOf(series: string): Promise<string>;
  stop(): Promise<void>;
}

const program = '/usr/sbin/Orthanc';
const plugin = '/usr/share/orthanc/plugins/libOrthancDicomWeb.so';
const mostMilliseconds = 60_000;

/** Starts Orthanc with its DICOMweb plugin. Gives a sentence where that does not work. */
export async function startOrthanc(): Promise<Orthanc | string> {
  if (!isInstalled()) return 'no Orthanc on this machine (apt-get install orthanc orthanc-dicomweb)';
  const folder = mkdtempSync(join(tmpdir(), 'orthanc-'));
  const port = await freePort();
  const settings = {
    StorageDirectory: join(folder, 'storage'),
    IndexDirectory: join(folder, 'index'),
    HttpPort: port,
    DicomServerEnabled: false,
    RemoteAccessAllowed: false,
    AuthenticationEnabled: false,
    Plugins: [plugin],
    DicomWeb: { Enable: true, Root: '/dicom-web/' },
  };
  writeFileSync(join(folder, 'orthanc.json'), JSON.stringify(settings));
  const server = spawn(program, [join(folder, 'orthanc.json')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.kill('SIGKILL');
    await stopped;
    rmSync(folder, { recursive: true });
  };
  const fault = await outcomeOf(server.stderr, stopped);
  if (fault !== null) {
    await stop();
    return fault;
  }
  const base = `http://127.0.0.1:${port}/`;
  return {
    dicomWeb: `${base}dicom-web/`,
    stop,
    async studyOf(series) {
      const search = `${base}dicom-web/series?SeriesInstanceUID=${series}&includefield=0020000D`;
      const answer = await fetch(search, { headers: { Accept: 'application/dicom+json' } });
      const [found] = (await answer.json()) as Record<string, { Value?: string[] } | undefined>[];
      return found?.['0020000D']?.Value?.[0] ?? '';
    },
    async store(bytes) {
      const answer = await fetch(`${base}instances`, { method: 'POST', body: bytes });
      if (!answer.ok) throw new Error(`Orthanc did not take a file: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    },
  };
}

/** Waits for the line that says that the server has started; `null` then, else why it has not. */
function outcomeOf(log: NodeJS.ReadableStream, stopped: Promise<void>): Promise<string | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('Orthanc did not start within a minute'), mostMilliseconds);
    const lines: string[] = [];
    const settle = (outcome: string | null) => {
      clearTimeout(late);
      resolve(outcome);
    };
    createInterface(log).on('line', (line) => {
      lines.push(line);
      if (line.includes('Orthanc has started')) settle(null);
    });
    void stopped.then(() => settle(`Orthanc did not start: ${lines.slice(-3).join(' ')}`));
  });
}

function isInstalled(): boolean {
  return existsSync(program) && existsSync(plugin);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
