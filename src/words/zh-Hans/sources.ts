import type { EvidenceSource } from '../../model/report.js';
import type { ScannerLog } from '../../model/scanner-log.js';

/** What sources are called whose codes are not the names of DICOM attributes. */
const names: Record<string, string> = {
  'image-position': 'Image Position (Patient)',
  'image-position-volume': 'Image Position (Volume)',
  'log-file': '扫描日志',
  'tiff-tags': 'TIFF 标签',
  'ome-zarr': 'OME-Zarr 比例',
  'raw-header': '体数据文件头',
  'png-tags': 'PNG 标签',
  'jpeg-tags': 'JPEG 标签',
  'bmp-tags': 'BMP 标签',
  supplied: '手动输入的值',
  'ultrasound-regions': '超声区域',
  isotropic: '与 X 相同',
  'unit-corrected': '更正单位后的值',
  'one-acquisition': '单独一次扫描',
};

/** `pixel-spacing` as DICOM writes it: `Pixel Spacing`. */
const attributeOf = (code: string) =>
  code.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** What a source is called; one that this version does not know by its code. */
export const nameOf = (source: string) => names[source] ?? attributeOf(source);

/** What a source says, as the beginning of a sentence that a length goes on with. */
export const says = (source: EvidenceSource | null) => {
  if (source?.startsWith('image-position')) return '由位置得出';
  // A blank parts Latin letters from the Chinese text behind them.
  return source === null ? '文件给出' : `${nameOf(source).replace(/\w$/, '$& ')}给出`;
};

/** What a scanner’s log is. */
export const logKinds: Record<ScannerLog['kind'], string> = { log: '日志', volume: '体数据文件' };
