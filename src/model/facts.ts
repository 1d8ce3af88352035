/**
 * Every DICOM attribute the inference reads, by keyword, with its tag (PS3.6) as `x` and eight hexadecimal digits.
 * Positions, orientations, pixel measures, stacks, time and diffusion values of functional groups come under the
 * same keywords, resolved per frame (PS3.3 C.7.6.16).
 */
export const keywords = {
  TransferSyntaxUID: 'x00020010',
  SOPClassUID: 'x00080016',
  SOPInstanceUID: 'x00080018',
  ImageType: 'x00080008',
  FrameType: 'x00089007',
  ComplexImageComponent: 'x00089208',
  Modality: 'x00080060',
  Manufacturer: 'x00080070',
  SeriesDescription: 'x0008103e',
  AcquisitionTime: 'x00080032',
  ContentTime: 'x00080033',
  PatientName: 'x00100010',
  BodyPartExamined: 'x00180015',
  SequenceName: 'x00180024',
  SliceThickness: 'x00180050',
  KVP: 'x00180060',
  EchoTime: 'x00180081',
  EffectiveEchoTime: 'x00189082',
  EchoNumbers: 'x00180086',
  SpacingBetweenSlices: 'x00180088',
  TriggerTime: 'x00181060',
  FrameReferenceDateTime: 'x00189151',
  FrameAcquisitionDateTime: 'x00189074',
  FrameTime: 'x00181063',
  FrameTimeVector: 'x00181065',
  CardiacNumberOfImages: 'x00181090',
  NominalCardiacTriggerDelayTime: 'x00209153',
  DistanceSourceToDetector: 'x00181110',
  DistanceSourceToPatient: 'x00181111',
  GantryDetectorTilt: 'x00181120',
  ImagerPixelSpacing: 'x00181164',
  SliceLocationVector: 'x00182005',
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
  NumberOfTemporalPositions: 'x00200105',
  ImagesInAcquisition: 'x00201002',
  SliceLocation: 'x00201041',
  NumberOfSeriesRelatedInstances: 'x00201209',
  StackID: 'x00209056',
  InStackPositionNumber: 'x00209057',
  TemporalPositionIndex: 'x00209128',
  DimensionIndexValues: 'x00209157',
  ConcatenationFrameOffsetNumber: 'x00209228',
  DimensionOrganizationType: 'x00209311',
  ImagePositionVolume: 'x00209301',
  ImageOrientationVolume: 'x00209302',
  TemporalPositionTimeOffset: 'x0020930d',
  SamplesPerPixel: 'x00280002',
  NumberOfFrames: 'x00280008',
  FrameIncrementPointer: 'x00280009',
  Rows: 'x00280010',
  Columns: 'x00280011',
  PixelSpacing: 'x00280030',
  PixelAspectRatio: 'x00280034',
  TotalPixelMatrixColumns: 'x00480006',
  TotalPixelMatrixRows: 'x00480007',
  ColumnPositionInTotalImagePixelMatrix: 'x0048021e',
  EnergyWindowVector: 'x00540010',
  DetectorVector: 'x00540020',
  PhaseVector: 'x00540030',
  RotationVector: 'x00540050',
  RRIntervalVector: 'x00540060',
  NumberOfRRIntervals: 'x00540061',
  TimeSlotVector: 'x00540070',
  NumberOfTimeSlots: 'x00540071',
  SliceVector: 'x00540080',
  AngularViewVector: 'x00540090',
  TimeSliceVector: 'x00540100',
  NumberOfTimeSlices: 'x00540101',
  SeriesType: 'x00541000',
  FrameReferenceTime: 'x00541300',
  ReferencedSegmentNumber: 'x0062000b',
  GridFrameOffsetVector: 'x3004000c',
} as const;

/**
 * Facts that no single attribute holds; each may be absent.
 * `MosaicImageCount`: tiles of a mosaic, from (0019,100A) or the CSA header (Siemens) or (0065,1050) (United Imaging).
 * `ImageTypeText`: the private Image Type Text (0021,xx75), the only place where Siemens XA says MOSAIC.
 * `UltrasoundRegionSpacing`: Y\\X in mm, where all pictures of tissue in an ultrasound image have one size of pixel.
 * `PixelDigest`: length and checksum of some pixels, after the Transfer Syntax UID; only where headers are alike.
 * `HeaderDamage`: see there; `FunctionalGroupItems`: items of the Per-frame Functional Groups Sequence that were read.
 * `TopLevelSliceThickness`, `TopLevelSpacingBetweenSlices`: as printed outside any sequence, where ImageJ looks.
 * `PixelMeasuresSliceThickness`, `PixelMeasuresSpacingBetweenSlices`: as printed inside the frame's Pixel Measures
 * Sequence (0028,9110).
 * `AcquisitionContextFirst`: `'1'` when an Acquisition Context Sequence (0040,0555) comes before the functional
 * groups; `UndefinedLengthGroups`: `'1'` when the functional groups are sequences of undefined length. ImageJ reads
 * inside sequences after the former, and inside sequences whose length is written.
 * `ImageFormat`: `TIFF`, `PNG`, `JPEG` or `BMP` for a page of an image; `SuggestedSpacing`: `x\\y\\z` in mm, empty
 * where unknown, as its own tags state it, and `SuggestedBy` which tags those are.
 */
export const derivedKeywords = [
  'MosaicImageCount',
  'HeaderDamage',
  'FunctionalGroupItems',
  'ImageTypeText',
  'UltrasoundRegionSpacing',
  'PixelDigest',
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

/** Why a header is not whole: it breaks off, functional groups make no sense, or their number is not that of frames. */
export type HeaderDamage = 'cut' | 'unreadable' | 'items';

export type Keyword = keyof typeof keywords | (typeof derivedKeywords)[number];
