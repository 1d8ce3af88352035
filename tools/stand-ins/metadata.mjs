/**
 * The few names of @cornerstonejs/metadata that the engine's core imports. The package's own front door also
 * compiles display-set rules and brings a DICOM data dictionary; headers are read by src/dicom instead.
 */
import * as metaData from '@cornerstonejs/metadata/metaData';
import CalibrationTypes from '@cornerstonejs/metadata/enums/CalibrationTypes';
import MetadataModules from '@cornerstonejs/metadata/enums/MetadataModules';
import calibratedPixelSpacingMetadataProvider from '@cornerstonejs/metadata/utilities/calibratedPixelSpacingMetadataProvider';
import {
  calculateRadiographicPixelSpacing,
  getERMF,
  getPixelSpacingInformation,
} from '@cornerstonejs/metadata/utilities/getPixelSpacingInformation';
import imageIdToURI from '@cornerstonejs/metadata/utilities/imageIdToURI';
import isVideoTransferSyntax, { videoUIDs } from '@cornerstonejs/metadata/utilities/isVideoTransferSyntax';
import splitImageIdsBy4DTags, {
  generateFrameImageId,
  handleMultiframe4D,
} from '@cornerstonejs/metadata/utilities/splitImageIdsBy4DTags';

export { metaData };
export const Enums = { CalibrationTypes, MetadataModules };
export const utilities = {
  calculateRadiographicPixelSpacing,
  calibratedPixelSpacingMetadataProvider,
  generateFrameImageId,
  getERMF,
  getPixelSpacingInformation,
  handleMultiframe4D,
  imageIdToURI,
  isVideoTransferSyntax,
  splitImageIdsBy4DTags,
  videoUIDs,
};
