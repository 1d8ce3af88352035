import { AsyncPipe } from '@angular/common';
import { Component, Input, type OnInit } from '@angular/core';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import { TranslateService } from '@ngx-translate/core';
import { map, type Observable } from 'rxjs';
import type { Bitstream } from '../../core/shared/bitstream.model';
import { FileService } from '../../core/shared/file.service';
import { embedAddress } from './embed-address';

/** Shows a bitstream in the frame of spacing-preview; restricted ones by the short-lived token that downloads have. */
@Component({
  selector: 'ds-spacing-preview',
  standalone: true,
  imports: [AsyncPipe],
  template: `<iframe
    [src]="address | async"
    [title]="bitstream.metadata['dc.title']?.[0]?.value ?? ''"
    width="100%"
    height="480"
    allow="fullscreen; clipboard-write"
  ></iframe>`,
})
export class SpacingPreviewComponent implements OnInit {
  @Input({ required: true }) bitstream!: Bitstream;
  address!: Observable<SafeResourceUrl>;

  constructor(
    private readonly files: FileService,
    private readonly sanitizer: DomSanitizer,
    private readonly translate: TranslateService,
  ) {}

  ngOnInit(): void {
    const name = this.bitstream.metadata['dc.title']?.[0]?.value ?? '';
    this.address = this.files
      .retrieveFileDownloadLink(this.bitstream._links.content.href)
      .pipe(
        map((content) =>
          this.sanitizer.bypassSecurityTrustResourceUrl(
            embedAddress('assets/spacing-preview/', content, name, this.translate.currentLang),
          ),
        ),
      );
  }
}
