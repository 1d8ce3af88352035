/** `*_rec.log` of a SkyScan 2211 with the numbers of case 73; the detector's pixel comes first, as scanners print it. */
export const skyScanReconstruction = `[System]
Scanner=SkyScan2211
Camera=FlatPanel Sensor
Camera Pixel Size (um)=74.800
[Acquisition]
Filename prefix=specimen
Number of Files=  601
Number of Rows= 1536
Number of Columns= 3776
Image Pixel Size (um)=   40.00
Object to Source (mm)=151.006
Camera to Source (mm)=282.376
Camera binning=1x1
Rotation Step (deg)=0.600
[Reconstruction]
Reconstruction Program=NRecon
First Section=0
Last Section=2767
Section to Section Step=1
Sections Count=2768
Result Image Width (pixels)=3124
Result Image Height (pixels)=632
Pixel Size (um)=40.00000
[File name convention]
Filename Prefix=specimen_rec
`;

/** The same of a volume of another size. */
export const skyScanOf = (columns: number, rows: number, slices: number): string =>
  skyScanReconstruction
    .replace('=2767', `=${String(slices - 1)}`)
    .replace('=2768', `=${String(slices)}`)
    .replace('=3124', `=${String(columns)}`)
    .replace('=632', `=${String(rows)}`);

/** `*.log` of a SkyScan 1275, before anything was reconstructed. */
export const skyScanAcquisition = `[System]
Scanner=SkyScan1275
Camera Pixel Size (um)=75.0
[Acquisition]
Camera binning=1x1
Object to Source (mm)=24.755
Camera to Source (mm)=286.0
Image Pixel Size (um)=7.000817
Scaled Image Pixel Size (um)=7.000817
`;

/** `*.xtekct` with the numbers of case 77. */
export const nikon = `[XTekCT]
Name=specimen
OutputUnits=/m
VoxelsX=1000
VoxelsY=1001
VoxelsZ=1002
VoxelSizeX=0.02350855
VoxelSizeY=0.02350855
VoxelSizeZ=0.02350855
SrcToObject=131.1519
SrcToDetector=1115.78
DetectorPixelsX=2000
DetectorPixelSizeX=0.2
DetectorPixelSizeY=0.2
Units=mm
`;

/** `*.pca` with the numbers of case 75. */
export const geAcquisition = `[General]
Version=2.2.3.12
[Geometry]
FDD=802.77500000
FOD=163.19250000
Magnification=4.91919266
VoxelSizeX=0.04065708
VoxelSizeY=0.04065708
[CT]
NumberImages=1440
[Detector]
PixelsizeX=0.20000000
PixelsizeY=0.20000000
[Image]
DimX=2024
DimY=2024
`;

/** `*.pcr` with the numbers of case 76. */
export const geReconstruction = `[ImageData]
PCA_File=specimen.pca
[VolumeData]
Volume_SizeX=1820
Volume_SizeY=1318
Volume_SizeZ=2023
Format=5
VoxelSizeRec=0.09975548833608627
`;

/** `*.vgi`, whose voxels are no cubes. */
export const volumeGraphics = `{volume1}
[representation]
size = 512 400 300
datatype = unsigned integer
[file1]
RegionOfInterestStart = 0 0 0
FileFormat = raw
Size = 512 400 300
Name = specimen.vol
{volumeprimitive12}
[geometry]
status = visible
resolution = 0.0125 0.0125 0.025
scale = 1 1 1
unit = mm
`;

/** Technique report of North Star Imaging with the numbers of case 78, as a table of Rich Text. */
export const nsiReport = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator Report;}
{\b Detector}\par
\trowd Pixel pitch:\cell [200 x 200] microns\cell\row
{\b Distances}\par
\trowd Source to detector:\cell 799.999 [mm] (FDD)\cell\row
\trowd Source to object:\cell 132 [mm] (FOD)\cell\row
\trowd Zoom factor:\cell x6.06\cell\row
\trowd Effective pixel pitch:\cell 0.033 [mm]\cell\row
}`;

/** `*.nsihdr`: 10 × 20 × 30 mm (Y, Z, X) over 100 × 400 × 600 voxels. */
export const nsiHeader = `<Volume>
<Voxels> 100 400 600
<Location>
<Min> -5 -10 -15
<Max> 5 10 15
</Location>
`;
