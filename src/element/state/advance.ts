import { emptySession, wantsPicture, type Change, type Session } from './session.js';

const OPENED = 0.02;
const HEADERS_READ_BEFORE_PICTURE = 0.35;
const HEADERS_READ = 0.98;
const SLICES_READ = 0.96;

/** The session after `change`. Pure: the same session and change give the same answer. */
export function advance(session: Session, change: Change): Session {
  switch (change.type) {
    case 'view':
      return { ...session, askedView: change.view };
    case 'layout':
      return { ...session, layout: change.layout };
    case 'look':
      return { ...session, look: change.look };
    case 'shape':
      return { ...session, shaping: change.shaping };
    case 'page-spacing':
      return {
        ...session,
        pageSpacing: change.text,
        // A confirmed value outvotes the page's; that the files are right was said of what the page had said before.
        said: session.said?.spacing ? session.said : null,
        saidBefore: new Map([...session.saidBefore].filter(([, { spacing }]) => spacing)),
      };
    case 'supply':
      return { ...session, said: { spacing: change.spacing } };
    case 'forget-person':
      return { ...session, said: null, saidBefore: new Map() };
    case 'clear':
      return withoutSeries(session);
    case 'wait':
      return { ...withoutSeries(session), step: 'waiting' };
    case 'open':
      return {
        ...(change.keeps ? keepShown(session) : withoutSeries(session)),
        step: 'opening',
        endsInPicture: wantsPicture(session),
      };
    case 'refuse':
      return {
        ...withoutSeries(session),
        step: 'refused',
        progress: session.progress,
        refusal: change.failure,
      };
    case 'find':
    case 'read':
    case 'pause':
    case 'change':
    case 'sample':
    case 'take':
      return read(session, change);
    case 'choose-stack':
    case 'choose-time-point':
    case 'choose-region':
    case 'set-aside':
      return choose(session, change);
    default:
      return draw(session, change);
  }
}

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>;

/** While headers are read. */
function read(
  session: Session,
  change: Of<'find' | 'read' | 'pause' | 'change' | 'sample' | 'take'>,
): Session {
  const { type } = change;
  if (type === 'pause') return { ...session, pause: change.wait };
  if (type === 'change') return { ...session, changedAt: change.host };
  if (type === 'sample') return { ...session, early: change.early };
  if (type === 'take') {
    // Where more of the same series was read the run begins here.
    const { series } = change;
    return { ...session, early: null, series, stack: series.stacks[0], loaded: false, timePoint: 0 };
  }
  if (type === 'find') {
    return {
      ...session,
      step: 'reading',
      done: 0,
      total: change.total,
      pause: null,
      progress: atLeast(session, OPENED),
    };
  }
  const { done, total, bytes } = change;
  const end = session.endsInPicture ? HEADERS_READ_BEFORE_PICTURE : HEADERS_READ;
  const progress = atLeast(session, between(OPENED, end, done, total));
  return { ...session, done, total, bytes, pause: null, progress };
}

/** What of the series is shown. */
function choose(
  session: Session,
  change: Of<'choose-stack' | 'choose-time-point' | 'choose-region' | 'set-aside'>,
): Session {
  const { type } = change;
  if (type === 'choose-region') return { ...session, region: change.region, noRegion: null };
  if (type === 'choose-time-point') {
    return { ...session, timePoint: change.timePoint, region: null, noRegion: null, seen: null };
  }
  if (type === 'set-aside') {
    const known = session.unread.get(change.stack) ?? [];
    return {
      ...session,
      unread: new Map([...session.unread, [change.stack, [...known, ...change.files]]]),
    };
  }
  const saidBefore = new Map(session.saidBefore);
  if (session.stack && session.said) saidBefore.set(session.stack, session.said);
  else if (session.stack) saidBefore.delete(session.stack);
  return {
    ...session,
    stack: change.stack,
    look: null,
    shaping: emptySession.shaping,
    timePoint: 0,
    region: null,
    noRegion: null,
    // What was said of a stack waits for it to be chosen again.
    said: saidBefore.get(change.stack) ?? null,
    saidBefore,
    loaded: false,
    drawn: false,
    seen: null,
    reduced: null,
    noPicture: null,
  };
}

/** While the picture is made. */
function draw(
  session: Session,
  change: Of<
    'build' | 'fill' | 'sketch' | 'upload' | 'draw' | 'measure' | 'finish' | 'lose-picture' | 'lose-region'
  >,
): Session {
  switch (change.type) {
    case 'build':
      return {
        ...session,
        step: 'building',
        endsInPicture: true,
        noPicture: null,
        done: 0,
        total: change.total,
        progress: atLeast(session, HEADERS_READ_BEFORE_PICTURE),
      };
    case 'fill': {
      const { done, total, bytes } = change;
      const progress = between(HEADERS_READ_BEFORE_PICTURE, SLICES_READ, done, total);
      return { ...session, done, total, bytes, pause: null, progress: atLeast(session, progress) };
    }
    case 'sketch':
      // Late, where the run is over already: with the finished picture, or with the numbers alone.
      if (session.noPicture || session.step === 'ready') return session;
      return { ...session, drawn: true };
    case 'upload':
      return { ...session, step: 'drawing', progress: atLeast(session, SLICES_READ) };
    case 'lose-region':
      // The whole is still on the screen.
      return { ...session, region: null, noRegion: change.failure };
    case 'draw':
      // The driver refused the picture meanwhile: what was said of it stands.
      if (session.noPicture) return { ...session, step: 'ready', progress: 1 };
      return over(session, { drawn: true, reduced: change.reduced });
    case 'measure':
      return { ...session, seen: session.drawn ? (change.seen ?? 'nothing') : null };
    case 'finish':
      return over(session, { drawn: false });
    case 'lose-picture':
      return over(session, { drawn: false, seen: null, noPicture: change.failure });
  }
}

function over(session: Session, how: Partial<Session>): Session {
  return { ...session, step: 'ready', loaded: true, progress: 1, ...how };
}

/** What is asked for outlives a series, and so does a person's word: the same series may be read again. */
function withoutSeries({
  askedView,
  layout,
  pageSpacing,
  said,
  saidBefore,
  series,
  stack,
}: Session): Session {
  const first = series?.stacks[0];
  // The next run begins with the first stack: what was said of another is not said of that.
  const saidOfFirst = first && stack !== first ? (saidBefore.get(first) ?? null) : said;
  return { ...emptySession, askedView, layout, pageSpacing, said: saidOfFirst };
}

/** What is shown stays while the same is read more finely. */
function keepShown(session: Session): Session {
  const { progress, done, total, bytes, pause, changedAt, loaded, refusal, early } = emptySession;
  const run = { progress, done, total, bytes, pause, changedAt, loaded, refusal, early };
  return { ...session, ...run, region: null, noRegion: null };
}

function between(from: number, to: number, done: number, total: number): number {
  return total > 0 ? from + (to - from) * Math.min(1, done / total) : from;
}

function atLeast({ progress: told }: Session, progress: number): number {
  return Math.max(told, progress);
}
