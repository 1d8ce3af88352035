/**
 * Every DICOM attribute the inference reads, by keyword, with its tag as dicom-parser writes it (PS3.6).
 * Positions, orientations, pixel measures, stacks, time and diffusion values of functional groups come under the
 * same keywords, resolved per frame (PS3.3 C.7.6.16).
 */
export const keywords = {
  TransferSyntaxUID: 'x00020010',
  SOPClassUID: 'x00080016',
  SOPInstanceUID: 'x00080018',
  ImageType: 'x00080008',
  Modality: 'x00080060',
  Manufacturer: 'x00080070',
  SeriesDescription: 'x0008103e',
  AcquisitionTime: 'x00080032',
  ContentTime: 'x00080033',
  PatientName: 'x00100010',
  BodyPartExamined: 'x00180015',
  SliceThickness: 'x00180050',
  KVP: 'x00180060',
  EchoTime: 'x00180081',
  EffectiveEchoTime: 'x00189082',
  EchoNumbers: 'x00180086',
  SpacingBetweenSlices: 'x00180088',
  TriggerTime: 'x00181060',
  NominalCardiacTriggerDelayTime: 'x00209153',
  DistanceSourceToDetector: 'x00181110',
  DistanceSourceToPatient: 'x00181111',
  GantryDetectorTilt: 'x00181120',
  ImagerPixelSpacing: 'x00181164',
  NominalScannedPixelSpacing: 'x00182010',
  ConvolutionKernel: 'x00181210',
  PatientPosition: 'x00185100',
  DiffusionBValue: 'x00189087',
  DiffusionGradientOrientation: 'x00189089',
  SeriesInstanceUID: 'x0020000e',
  SeriesNumber: 'x00200011',
  AcquisitionNumber: 'x00200012',
  InstanceNumber: 'x00200013',
  ImagePositionPatient: 'x00200032',
  ImageOrientationPatient: 'x00200037',
  FrameOfReferenceUID: 'x00200052',
  TemporalPositionIdentifier: 'x00200100',
  ImagesInAcquisition: 'x00201002',
  SliceLocation: 'x00201041',
  NumberOfSeriesRelatedInstances: 'x00201209',
  StackID: 'x00209056',
  InStackPositionNumber: 'x00209057',
  TemporalPositionIndex: 'x00209128',
  ConcatenationFrameOffsetNumber: 'x00209228',
  DimensionOrganizationType: 'x00209311',
  SamplesPerPixel: 'x00280002',
  NumberOfFrames: 'x00280008',
  Rows: 'x00280010',
  Columns: 'x00280011',
  PixelSpacing: 'x00280030',
  PixelAspectRatio: 'x00280034',
  SliceVector: 'x00540080',
  FrameReferenceTime: 'x00541300',
  GridFrameOffsetVector: 'x3004000c',
} as const;

/**
 * Facts that no single attribute holds; each may be absent.
 * `MosaicImageCount`: tiles of a Siemens mosaic, from (0019,100A) or the private CSA header.
 * `TopLevelSliceThickness`, `TopLevelSpacingBetweenSlices`: as printed outside any sequence, where ImageJ looks.
 * `PixelMeasuresSliceThickness`, `PixelMeasuresSpacingBetweenSlices`: as printed inside the frame's Pixel Measures
 * Sequence (0028,9110).
 * `AcquisitionContextFirst`: `'1'` when an Acquisition Context Sequence (0040,0555) comes before the functional
 * groups; `UndefinedLengthGroups`: `'1'` when the functional groups are sequences of undefined length. ImageJ reads
 * inside sequences after the former, and inside sequences whose length is written.
 * `ImageFormat`: `TIFF`, `PNG`, `JPEG` or `BMP` for a page of a picture; `SuggestedSpacing`: `x\\y\\z` in mm, empty
 * where unknown, as its own tags state it, and `SuggestedBy` which tags those are.
 */
export const derivedKeywords = [
  'MosaicImageCount',
  'TopLevelSliceThickness',
  'TopLevelSpacingBetweenSlices',
  'PixelMeasuresSliceThickness',
  'PixelMeasuresSpacingBetweenSlices',
  'AcquisitionContextFirst',
  'UndefinedLengthGroups',
  'ImageFormat',
  'SuggestedSpacing',
  'SuggestedBy',
] as const;

export type Keyword = keyof typeof keywords | (typeof derivedKeywords)[number];
