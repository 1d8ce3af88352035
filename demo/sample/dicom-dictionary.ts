/** Where a keyword stands in a data set and how its value is written (PS3.6 chapter 6, PS3.5 6.2). */
export interface DictionaryEntry {
  /** Group and element as one number: `0x00280030` is Pixel Spacing. */
  tag: number;
  /** Value representation; `xs` is US or SS as Pixel Representation says, `px` OB or OW as the pixels need. */
  vr: string;
}

const entries = `
00020001 OB FileMetaInformationVersion
00020002 UI MediaStorageSOPClassUID
00020003 UI MediaStorageSOPInstanceUID
00020010 UI TransferSyntaxUID
00020012 UI ImplementationClassUID
00020013 SH ImplementationVersionName
00080005 CS SpecificCharacterSet
00080008 CS ImageType
00080016 UI SOPClassUID
00080018 UI SOPInstanceUID
00080020 DA StudyDate
00080021 DA SeriesDate
00080022 DA AcquisitionDate
00080023 DA ContentDate
0008002A DT AcquisitionDateTime
00080030 TM StudyTime
00080031 TM SeriesTime
00080032 TM AcquisitionTime
00080033 TM ContentTime
00080050 SH AccessionNumber
00080060 CS Modality
00080064 CS ConversionType
00080070 LO Manufacturer
00080080 LO InstitutionName
00080090 PN ReferringPhysicianName
00081030 LO StudyDescription
0008103E LO SeriesDescription
00081090 LO ManufacturerModelName
00081140 SQ ReferencedImageSequence
00081150 UI ReferencedSOPClassUID
00081155 UI ReferencedSOPInstanceUID
00081160 IS ReferencedFrameNumber
00082111 ST DerivationDescription
00089007 CS FrameType
00089205 CS PixelPresentation
00089206 CS VolumetricProperties
00089207 CS VolumeBasedCalculationTechnique
00100010 PN PatientName
00100020 LO PatientID
00100030 DA PatientBirthDate
00100040 CS PatientSex
00180010 LO ContrastBolusAgent
00180020 CS ScanningSequence
00180021 CS SequenceVariant
00180022 CS ScanOptions
00180023 CS MRAcquisitionType
00180050 DS SliceThickness
00180060 DS KVP
00180080 DS RepetitionTime
00180081 DS EchoTime
00180086 IS EchoNumbers
00180088 DS SpacingBetweenSlices
00181020 LO SoftwareVersions
00181030 LO ProtocolName
00181060 DS TriggerTime
00181063 DS FrameTime
00181100 DS ReconstructionDiameter
00181110 DS DistanceSourceToDetector
00181111 DS DistanceSourceToPatient
00181114 DS EstimatedRadiographicMagnificationFactor
00181120 DS GantryDetectorTilt
00181130 DS TableHeight
00181164 DS ImagerPixelSpacing
00181210 SH ConvolutionKernel
00181314 DS FlipAngle
00182010 DS NominalScannedPixelSpacing
00185100 CS PatientPosition
00189073 FD AcquisitionDuration
00189087 FD DiffusionBValue
0020000D UI StudyInstanceUID
0020000E UI SeriesInstanceUID
00200010 SH StudyID
00200011 IS SeriesNumber
00200012 IS AcquisitionNumber
00200013 IS InstanceNumber
00200020 CS PatientOrientation
00200032 DS ImagePositionPatient
00200037 DS ImageOrientationPatient
00200052 UI FrameOfReferenceUID
00200060 CS Laterality
00200100 IS TemporalPositionIdentifier
00200105 IS NumberOfTemporalPositions
00201040 LO PositionReferenceIndicator
00201041 DS SliceLocation
00204000 LT ImageComments
00209056 SH StackID
00209057 UL InStackPositionNumber
00209111 SQ FrameContentSequence
00209113 SQ PlanePositionSequence
00209116 SQ PlaneOrientationSequence
00209128 UL TemporalPositionIndex
00209156 US FrameAcquisitionNumber
00209157 UL DimensionIndexValues
00209161 UI ConcatenationUID
00209162 US InConcatenationNumber
00209163 US InConcatenationTotalNumber
00209164 UI DimensionOrganizationUID
00209165 AT DimensionIndexPointer
00209167 AT FunctionalGroupPointer
00209221 SQ DimensionOrganizationSequence
00209222 SQ DimensionIndexSequence
00209228 UL ConcatenationFrameOffsetNumber
00280002 US SamplesPerPixel
00280004 CS PhotometricInterpretation
00280006 US PlanarConfiguration
00280008 IS NumberOfFrames
00280009 AT FrameIncrementPointer
00280010 US Rows
00280011 US Columns
00280030 DS PixelSpacing
00280034 IS PixelAspectRatio
00280051 CS CorrectedImage
00280100 US BitsAllocated
00280101 US BitsStored
00280102 US HighBit
00280103 US PixelRepresentation
00280106 xs SmallestImagePixelValue
00280107 xs LargestImagePixelValue
00280120 xs PixelPaddingValue
00280301 CS BurnedInAnnotation
00280A02 CS PixelSpacingCalibrationType
00280A04 LO PixelSpacingCalibrationDescription
00281050 DS WindowCenter
00281051 DS WindowWidth
00281052 DS RescaleIntercept
00281053 DS RescaleSlope
00281054 LO RescaleType
00281055 LO WindowCenterWidthExplanation
00281101 xs RedPaletteColorLookupTableDescriptor
00281102 xs GreenPaletteColorLookupTableDescriptor
00281103 xs BluePaletteColorLookupTableDescriptor
00281201 OW RedPaletteColorLookupTableData
00281202 OW GreenPaletteColorLookupTableData
00281203 OW BluePaletteColorLookupTableData
00282110 CS LossyImageCompression
00282112 DS LossyImageCompressionRatio
00289110 SQ PixelMeasuresSequence
00289132 SQ FrameVOILUTSequence
00289145 SQ PixelValueTransformationSequence
00400555 SQ AcquisitionContextSequence
00540010 US EnergyWindowVector
00540020 US DetectorVector
00540022 SQ DetectorInformationSequence
00540050 US RotationVector
00540052 SQ RotationInformationSequence
00540080 US SliceVector
00540081 US NumberOfSlices
00540090 US AngularViewVector
00540100 US TimeSliceVector
00541000 CS SeriesType
00541001 CS Units
00541330 US ImageIndex
30040002 CS DoseUnits
30040004 CS DoseType
3004000A CS DoseSummationType
3004000C DS GridFrameOffsetVector
3004000E DS DoseGridScaling
52009229 SQ SharedFunctionalGroupsSequence
52009230 SQ PerFrameFunctionalGroupsSequence
7FE00008 OF FloatPixelData
7FE00009 OD DoubleFloatPixelData
7FE00010 px PixelData
`;

const dictionary = new Map<string, DictionaryEntry>();
for (const line of entries.trim().split('\n')) {
  const [tag = '', vr = '', keyword = ''] = line.split(' ');
  dictionary.set(keyword, { tag: Number.parseInt(tag, 16), vr });
}

const spelledOut = /^([0-9A-Fa-f]{8}) ([A-Z]{2})$/;

/**
 * Finds where `key` is written: a DICOM keyword of the table, or any element spelled out as `"0019100A US"`
 * (private ones included).
 * @throws {RangeError} when the key is neither
 */
export function lookUp(key: string): DictionaryEntry {
  const known = dictionary.get(key);
  if (known) return known;
  const match = spelledOut.exec(key);
  if (!match) {
    throw new RangeError(`Expected a DICOM keyword of the table or "ggggeeee VR", found "${key}".`);
  }
  return { tag: Number.parseInt(match[1] ?? '', 16), vr: match[2] ?? '' };
}

/** Every entry of the table by keyword. */
export function knownKeywords(): ReadonlyMap<string, DictionaryEntry> {
  return dictionary;
}
