import type { Translated } from '../dictionary.js';
import type { ingest as english } from '../en/ingest.js';

const inBrackets = (system: string | null) => (system === null ? '' : `（${system}）`);

export const ingest: Translated<typeof english> = {
  'ingest.option': ({ found }) =>
    `此处应为 --out、--edge、--bits、--concurrency、--memory、--minutes、--redis、--queue、--work 或 --lang，实际为“${found}”。`,
  'ingest.list': '“ingest”之后应有提交数据的文件夹、列表，或表示标准输入的“-”，实际没有。',
  'ingest.lists': ({ found }) => `“ingest”只接受一个文件夹或一个列表。请单独处理“${found}”。`,
  'ingest.out': '请在 --out 之后给出存放结果的文件夹，例如 --out previews。',
  'ingest.number': ({ found, option, least, most }, formats) =>
    `${option} 之后应为 ${formats.count(least)} 到 ${formats.count(most)} 之间的整数，实际为“${found}”。`,
  'ingest.redis': ({ found }) => `--redis 之后应为地址，例如 redis://localhost:6379，实际为“${found}”。`,
  'ingest.queue': ({ found }) => `--queue 之后应为由字母、数字、点和连字符组成的名称，实际为“${found}”。`,
  'ingest.work': '请给出 --work 从中领取提交数据的 Redis：--redis redis://localhost:6379。',
  'ingest.not-work': ({ found }) => `使用 --work 时，要求由每份提交数据自带。请去掉“${found}”。`,
  'ingest.concurrency': ({ found }) =>
    `使用 --redis 时，由其他进程来处理：请把 ${found} 用在带 --work 的进程上。`,

  'no-list': ({ list }) => `没有名为“${list}”的文件夹或列表。请检查名称；“-”表示从标准输入读取列表。`,
  'no-out': ({ out, system }) => `结果无法写入 ${out}${inBrackets(system)}。请检查该文件夹能否创建和写入。`,
  'package.s3': ({ packages }) =>
    `S3 需要一个尚未安装的软件包。请在 spacing-preview 旁安装：npm install ${packages}`,
  'package.redis': ({ packages }) =>
    `Redis 需要尚未安装的软件包。请在 spacing-preview 旁安装：npm install ${packages}`,
  left: ({ files }, formats) =>
    formats.plural(files, {
      other: `提交数据旁有 ${formats.count(files)} 个文件既不是文件夹也不是 ZIP，已被略过。如需包含，请在列表中写明。`,
    }),
  line: ({ line }, formats) =>
    `列表第 ${formats.count(line)} 行没有给出提交数据。应为路径、地址或 {"id": "…", "source": "…"}。`,
  twin: ({ id }) => `列表中另一份提交数据也名为“${id}”，因此略过了这一份。请为每份给出各自的 "id"。`,

  done: ({ deposits }, formats) => `已完成的提交数据：${formats.count(deposits)}`,
  summary: ({ made, none, kept, failed }, formats) =>
    `已制作预览包：${formats.count(made)}。无可打包：${formats.count(none)}。未变而保留：${formats.count(kept)}。失败：${formats.count(failed)}。`,
  nothing: '没有找到提交数据：没有文件夹或 ZIP，列表中也没有内容。',
  again: '再次运行同一命令，即可重试失败的部分。其余的都会保留。',
  stopped: '已停止。再次运行同一命令，即可从停止处继续。',
  'stopped-full': '磁盘已满，因此没有再开始新的提交数据。请释放空间，然后再次运行同一命令。',
  broken: '处理在完成之前停止了。再次运行同一命令，即可从停止处继续。',

  'failed.memory': ({ limit }, formats) =>
    `这份提交数据需要的内存超过 ${formats.count(limit)}\u202fMiB，已被停止。请用 --memory 允许更多。`,
  'failed.time': ({ limit }, formats) =>
    formats.plural(limit, {
      other: `这份提交数据用时超过 ${formats.count(limit)} 分钟，已被停止。请用 --minutes 允许更多。`,
    }),
  'failed.lost': '处理这份提交数据的进程一再终止。请单独打包，以查明原因。',
  'failed.stopped': '这份提交数据无法读取到底。请单独打包，以查明原因。',
  'failed.full': '没有足够的空间存放这份提交数据的结果。请释放空间，然后再次运行该命令。',
  'failed.unwritable': ({ system }) =>
    `无法写入这份提交数据的结果${inBrackets(system)}。请检查存放结果的文件夹。`,
  'failed.network': ({ host }) => `无法连接 ${host}，或连接每次都中断。请检查地址和网络。`,
  'failed.busy': ({ host, status }) => `${host} 每次都忙（HTTP ${String(status)}）。请稍后再试。`,
  'failed.absent': ({ host, status }) => `${host} 在该地址上没有内容（HTTP ${String(status)}）。请检查地址。`,
  'failed.denied': ({ host, status }) => `${host} 拒绝访问（HTTP ${String(status)}）。请检查凭据及其权限。`,
  'failed.answer': ({ host, status }) => `${host} 拒绝了请求（HTTP ${String(status)}）。请检查地址和设置。`,

  following: ({ deposits }, formats) =>
    `队列中的提交数据：${formats.count(deposits)}。结果会在完成后陆续给出。`,
  'no-workers': '还没有进程从队列领取提交数据。请启动：spacing-preview ingest --work --redis 地址',
  working: '正在等待提交数据。按 Ctrl-C 停止；未完成的会回到队列。',
  'redis-gone': 'Redis 没有应答。会继续尝试，不会丢失任何内容。',
  'redis-back': 'Redis 已恢复应答。',
};
