import type { AxisEvidence, Confidence, NaiveRuleName } from '../../model/report.js';
import type { CommandWords } from '../en/command.js';
import type { Formats } from '../formats.js';
import { howLong } from './problems/findings.js';
import { closeHoles, compareLengths, overall } from './panes.js';
import { logKinds, nameOf } from './sources.js';

/** A precision is told where it is worse than this share of the length. */
const TELLING_DOUBT = 1e-4;
/** A smaller tilt, in degrees, is not worth a word. */
const FAINT_TILT = 0.05;

/** The wrong readings worth a line, with who makes them. */
const tools: Partial<Record<NaiveRuleName | 'leaning', string>> = {
  thickness: '以 Slice Thickness 作为 Z',
  'imagej-single': 'ImageJ，打开单个文件',
  'imagej-sequence': 'ImageJ，Image Sequence',
  mean: 'ITK、Cornerstone3D（层间距平均值）',
  leaning: 'Cornerstone3D（层间距平均值）',
  'first-gap': 'dcm2niix、AMI（第一个层间距）',
};

const howKnown: Record<Confidence, (measured: string) => string> = {
  'measured-high': (measured) => `${measured}，并经证实`,
  measured: (measured) => measured,
  'measured-low': (measured) => `${measured}；请参阅警告`,
  declared: () => '按声明的值',
  suggested: () => '有待确认',
  blocked: () => '有两种读法：请选择其一',
  none: () => '未知',
};

const regularities = {
  uniform: '层间距均匀',
  jitter: '层间距基本均匀',
  missing: '其余层间距均匀',
  variable: '层间距不一致',
  unknown: '是否均匀未知',
};

const slicesOf = (slices: number, formats: Formats) => `${formats.count(slices)} 张切片`;
const filesOf = (files: number, formats: Formats) => `${formats.count(files)} 个文件`;

const listValues = (values: AxisEvidence['outvoted'], formats: Formats) =>
  values.map(({ source, value }) => `${nameOf(source)} ${formats.length(value)}`).join('，');

/** What the command says, apart from what it says of problems. Names are legible already. Lengths in mm. */
export const command: CommandWords = {
  usage: ({ languages }) =>
    `用法：spacing-preview inspect PATH... [--json | --jsonl] [--spacing "x y z"] [--lang LANGUAGE]
      spacing-preview pack PATH --out FILE.ozx [--edge VOXELS] [--bits 8|16] [--full]
                           [--spacing "x y z"] [--lang LANGUAGE]
      spacing-preview ingest LIST --out FOLDER [--concurrency N] [--memory MIB] [--minutes N]
                           [--edge VOXELS] [--bits 8|16] [--redis ADDRESS [--queue NAME]]
      spacing-preview ingest --work --redis ADDRESS [--queue NAME] [--concurrency N]

“inspect”打印每个文件夹、ZIP 或文件中每个图像堆栈的体素间距，并说明其来源。
每个 PATH 是一份独立的提交数据。只读取文件头，以及切片旁的扫描日志；
如果只给出日志，则单独打印该日志。

  --json               在标准输出中以一个 JSON 对象给出全部内容
  --jsonl              每个 PATH 完成后，立即在一行中输出一个 JSON 对象
  --spacing "x y z"    您已知的间距，以 mm 为单位；未知的轴用 "-" 表示
  --lang LANGUAGE      所用的语言：${languages.join('、')}

退出状态（取最差的 PATH）：0 表示每个序列都有 X、Y 和 Z，且没有与之矛盾的内容；
1 表示有序列并非如此；2 表示什么也无法读取、无法理解命令，或无法写入输出；
141 表示输出没有被读完，其余 PATH 未检查。

“pack”写入一个小文件（OME-Zarr 0.5），以真实比例显示 PATH 的第一个堆栈。
每个切片都会被读取并取平均。已经存在的 FILE 不会被覆盖。

  --out FILE.ozx       要写入的文件
  --edge VOXELS        最长边的体素数，64 到 1024；默认为 400
  --bits 8|16          8：值得显示的数值，分为 256 级；16：按存储的原值
  --full               按存储的原样保留每个体素，并附较粗的级别：工作期间 FILE 旁还需要同样大小的空间

退出状态同上；无法写入 FILE 时也为 2。

“ingest”为 LIST 中的每份提交数据制作 report.json、preview.ozx 和 poster.png，
各放在 FOLDER 下自己的文件夹中，并为每份在一行中输出一个 JSON 对象。
LIST 可以是文件夹（其子文件夹和 ZIP 即为提交数据），可以是文件或“-”
（每行一个路径、地址或 {"id": …, "source": …}），也可以是 s3://bucket/prefix/。
FOLDER 也可以是 s3://bucket/prefix/。再次运行同一命令，只处理剩余的和有变化的。

  --out FOLDER         结果存放的位置
  --concurrency N      同时处理的份数；默认每个处理器核心一份
  --memory MIB         每份可用的内存；超出时只停止这一份
  --minutes N          每份可用的时间；默认为 60
  --redis ADDRESS      由任意机器上的其他进程处理，它们各自运行“ingest --work”
  --queue NAME         队列的名称；默认为 spacing-preview

退出状态同上，取最差的一份。`,

  mistakes: {
    command: ({ found }) => `此处应为命令“inspect”、“pack”或“ingest”，实际为“${found}”。`,
    option: ({ found }) => `此处应为 --json、--jsonl、--spacing 或 --lang，实际为“${found}”。`,
    path: () => '“inspect”之后应有文件夹、ZIP 或文件，实际没有。',
    spacing: ({ found }) =>
      `--spacing 之后应有三个以 mm 为单位的长度，例如 "0.7 0.7 2.5" 或 "0.7 0.7 -"，实际为“${found}”。`,
    outputs: () => '请选择 --json 或 --jsonl：两者不能同时使用。',
    language: ({ found, languages }) =>
      `没有语言“${found}”的文字。请从以下语言中选择：${languages.join('、')}。`,
  },

  filesRead: ({ done }, formats) => `已读取 ${filesOf(done, formats)}`,
  stopped: '检查在完成之前停止了。请逐个给出路径，以找出停在哪一个路径。',
  unwritten: '无法写入输出。请检查目标位置是否有可用空间，以及您是否有写入权限。',
  nothing: '没有找到图像堆栈。',

  labels: {
    spacing: 'X × Y × Z',
    box: '扫描范围',
    plane: 'X 和 Y 来源',
    depth: 'Z 来源',
    slices: '切片',
    findings: '检查结果',
    tools: '其他工具',
    volume: '体数据',
    from: '来源',
    check: '核对',
  },

  title: ({ series, phases, dimensions, number, total }, formats) => {
    const place = total > 1 ? `${formats.count(number)}/${formats.count(total)}  ` : '';
    const parts = [
      ...(series.modality === '' ? [] : [series.modality]),
      filesOf(series.files, formats),
      `${formats.count(series.frames)} 帧`,
      ...(phases > 1 && dimensions.slices > 1 ? [`${formats.count(phases)} 组体数据`] : []),
    ];
    return `${place}${series.description || '没有描述的序列'}（${parts.join('，')}）`;
  },
  spacing: ({ x, y, z }, formats) =>
    x === null && y === null && z === null ? '未知' : formats.lengths([x, y, z]),
  box: ({ extent: { x, y, z }, dimensions: { columns, rows, slices } }, formats) => {
    const grid = `（${formats.counts([columns, rows])} 像素，${slicesOf(slices, formats)}）`;
    if (x === null || y === null) return `尺寸未知${grid}`;
    return `${formats.size(z === null ? [x, y] : [x, y, z])}${z === null ? '，深度未知' : ''}${grid}`;
  },
  evidence: ({ source, file, confidence, slices, precision, outvoted, suggestions, length }, formats) => {
    const isMeasured = slices !== undefined;
    const measured = isMeasured ? `由 ${slicesOf(slices, formats)}测得` : '实测';
    const known =
      source === 'supplied'
        ? '由您输入'
        : `${source && (file ?? nameOf(source))}，${howKnown[confidence](measured)}`;
    const isDoubtful = precision && length !== null && precision > TELLING_DOUBT * length;
    return [
      source !== null ? known : outvoted.length > 0 ? '未填写' : '文件中没有依据',
      ...(isDoubtful ? [`精确到 ±${formats.length(precision, { digits: 1 })}`] : []),
      ...(outvoted.length > 0 ? [`未采用：${listValues(outvoted, formats)}`] : []),
      ...(suggestions.length > 0 ? [`有待确认：${listValues(suggestions, formats)}`] : []),
    ].join('；');
  },
  slices: ({ regularity, geometry, duplicates, unplaced }, formats) => {
    const { tiltDegrees } = geometry;
    const missing = geometry.missing.length - unplaced;
    return [
      ...(missing > 0 ? [`缺少 ${formats.count(missing)} 张`] : []),
      ...(unplaced > 0 ? [`${formats.count(unplaced)} 张没有位置`] : []),
      regularities[regularity ?? 'unknown'],
      ...(duplicates > 0 ? [`跳过 ${formats.count(duplicates)} 张重复的图像`] : []),
      ...(tiltDegrees !== null && Math.abs(tiltDegrees) >= FAINT_TILT
        ? [`倾斜 ${formats.degrees(tiltDegrees)}`]
        : []),
    ].join('，');
  },
  noProblems: '未发现问题',

  tool: ({ rule, leans }) => tools[rule === 'mean' && leans ? 'leaning' : rule] ?? null,
  sameZ: ({ names }) => `Z 相同：${names.join('；')}`,
  judgement: ({ z, stretch, isWhole, isSame, isTrue }, formats) => {
    if (z === null) return '没有 Z';
    if (z === 0) return 'Z 为 0：成为平面';
    const told = `Z ${formats.length(z)}`;
    if (stretch === null) return `${told}，文件中没有依据能证实该值`;
    const tell = (factor: number) =>
      isSame
        ? '整个堆栈的总长度相同'
        : (isTrue ? howLong : compareLengths)(factor, formats, isWhole ? overall : undefined);
    return stretch < 0
      ? `${told}：切片顺序颠倒${stretch === -1 ? '' : `，${tell(-stretch)}`}`
      : `${told}：${tell(stretch)}`;
  },
  closed: (data, formats) => closeHoles(data, formats),

  logsRead: ({ files }, formats) => `日志：${filesOf(files, formats)}`,
  setAside: ({ files }, formats) => `已跳过：${filesOf(files, formats)}`,
  alike: ({ sentence, more }, formats) =>
    more === 0 ? sentence : `${sentence}（另有 ${filesOf(more, formats)}情况相同）`,
  moreReasons: ({ reasons }, formats) => `以及另外 ${formats.count(reasons)} 种原因；--json 会列出每个文件`,

  logTitle: ({ file, format, kind }) => `${file}（${format} ${logKinds[kind]}）`,
  logVolume: ({ columns, rows, slices }, formats) => `${formats.counts([columns, rows, slices])} 个体素`,
  logCheck: ({ pixel, sourceToObject, sourceToDetector, voxel, agrees }, formats) => {
    const [near, far] = [formats.length(sourceToObject), formats.length(sourceToDetector)];
    const verdict = agrees ? '一致' : '不一致；采用日志自身的值';
    return `探测器像素 ${formats.length(pixel)} × ${near} / ${far} = ${formats.length(voxel)}：${verdict}`;
  },
  logWithoutZ: '这是投影的日志：其中没有说明后来切出的切片相距多远。',
};
