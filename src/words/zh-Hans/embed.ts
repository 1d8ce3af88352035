import type { Translated } from '../dictionary.js';
import type { embed as english } from '../en/embed.js';

/** What the page for frames says by itself. */
export const embed: Translated<typeof english> = {
  'embed.title': '以真实比例显示的扫描',
  'embed.address': ({ parameter, given }) =>
    `无法打开“${given}”：“${parameter}”只接受以 https:// 或 http:// 开头的网址。请更正此框架的地址。`,
  'embed.no-viewer': '无法加载查看器。请检查网络连接，然后重新加载页面。',
  'embed.no-viewer-in-sandbox':
    '无法在此沙盒（sandbox）框架中加载查看器。其服务器须发送标头 Access-Control-Allow-Origin: *，或者框架须带有 allow-same-origin。',
  'embed.open': '打开扫描文件本身',
};
