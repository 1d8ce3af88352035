const $ = require('jquery');
import { AnnotationBody, Canvas, IExternalResource } from 'manifesto.js';
import { Events } from '../../../../Events';
import { IIIFEvents } from '../../IIIFEvents';
import { CenterPanel } from '../uv-shared-module/CenterPanel';
import { createPreview } from './create-preview';

/** A centre panel with the tag in it, for bodies of `application/dicom` and `application/zip`. */
export class SpacingPreviewCenterPanel extends CenterPanel<any> {
  preview: HTMLElement;

  create(): void {
    this.setConfig('spacingPreviewCenterPanel');
    super.create();
    this.title = this.extension.helper.getLabel();
    this.preview = createPreview({
      title: this.title,
      loaded: () => this.extensionHost.publish(Events.LOAD),
      failed: (message) => this.extensionHost.publish(Events.SHOW_MESSAGE, [message]),
    });
    this.$content.prepend($(this.preview));
    this.extensionHost.subscribe(IIIFEvents.OPEN_EXTERNAL_RESOURCE, (resources: IExternalResource[]) =>
      this.openMedia(resources),
    );
  }

  async openMedia(resources: IExternalResource[]): Promise<void> {
    await this.extension.getExternalResources(resources);
    const canvas: Canvas = this.extension.helper.getCurrentCanvas();
    const formats: AnnotationBody[] | null = this.extension.getMediaFormats(canvas);
    this.preview.setAttribute('src', formats?.[0]?.id ?? canvas.id);
    this.extensionHost.publish(Events.EXTERNAL_RESOURCE_OPENED);
  }

  resize(): void {
    super.resize();
    this.preview.style.height = `${this.$content.height()}px`;
  }
}
