<?php
// Prints what the renderer prints, with stand-ins for what Omeka S and Laminas hand it.
declare(strict_types=1);

namespace Omeka\Media\FileRenderer {
    interface RendererInterface
    {
        public function render(
            \Laminas\View\Renderer\PhpRenderer $view,
            \Omeka\Api\Representation\MediaRepresentation $media,
            array $options = []
        );
    }
}

namespace Omeka\Api\Representation {
    class MediaRepresentation
    {
        public function originalUrl() { return 'https://omeka.example/files/original/a.zip?x=1&y="'; }
        public function displayTitle() { return '"><script>alert(1)</script>'; }
        public function filename() { return 'a<b>.zip'; }
    }
}

namespace Laminas\View\Renderer {
    class PhpRenderer
    {
        public array $scripts = [];
        public function assetUrl(string $file, string $module) { return "/modules/$module/asset/$file"; }
        public function headScript() { return $this; }
        public function appendFile(string $file, string $type) { $this->scripts[] = [$file, $type]; }
        public function escapeHtmlAttr(string $text) { return htmlspecialchars($text, ENT_QUOTES); }
        public function hyperlink(string $text, string $url)
        {
            return sprintf('<a href="%s">%s</a>', htmlspecialchars($url, ENT_QUOTES), htmlspecialchars($text));
        }
    }
}

namespace {
    $module = dirname(__DIR__, 2) . '/integrations/omeka-s';
    require "$module/src/Media/FileRenderer/SpacingPreviewRenderer.php";
    $config = require "$module/config/module.config.php";
    $class = $config['file_renderers']['invokables'][$config['file_renderers']['aliases']['application/dicom']];
    $view = new Laminas\View\Renderer\PhpRenderer();
    $options = ['view' => 'mip', 'onclick' => 'alert(1)', 'layout' => ['wipe']];
    $html = (new $class())->render($view, new Omeka\Api\Representation\MediaRepresentation(), $options);
    echo json_encode(['html' => $html, 'scripts' => $view->scripts]);
}
