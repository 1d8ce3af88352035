<?php
declare(strict_types=1);

namespace SpacingPreview;

return [
    'file_renderers' => [
        'invokables' => [
            'spacing_preview' => Media\FileRenderer\SpacingPreviewRenderer::class,
        ],
        // Omeka looks for the media type first, then for the ending of the file.
        'aliases' => [
            'application/dicom' => 'spacing_preview',
            'application/zip' => 'spacing_preview',
            'dcm' => 'spacing_preview',
            'zip' => 'spacing_preview',
            'nrrd' => 'spacing_preview',
            'ozx' => 'spacing_preview',
        ],
    ],
];
