<?php
declare(strict_types=1);

namespace SpacingPreview\Media\FileRenderer;

use Laminas\View\Renderer\PhpRenderer;
use Omeka\Api\Representation\MediaRepresentation;
use Omeka\Media\FileRenderer\RendererInterface;

/** Prints the tag for a media file, and asks its page for the script once. */
class SpacingPreviewRenderer implements RendererInterface
{
    /** Attributes that a theme may set by the options of `$media->render()`. */
    private const OPTIONS = ['preview', 'poster', 'view', 'layout', 'naive', 'spacing', 'lang', 'loading'];

    public function render(PhpRenderer $view, MediaRepresentation $media, array $options = [])
    {
        $script = $view->assetUrl('dist/spacing-preview.js', 'SpacingPreview');
        $view->headScript()->appendFile($script, 'module');

        $source = $media->originalUrl();
        $attributes = ['src' => $source, 'alt' => (string) $media->displayTitle()];
        foreach (self::OPTIONS as $name) {
            if (isset($options[$name]) && is_string($options[$name])) {
                $attributes[$name] = $options[$name];
            }
        }
        $written = '';
        foreach ($attributes as $name => $value) {
            $written .= sprintf(' %s="%s"', $name, $view->escapeHtmlAttr($value));
        }
        return sprintf(
            '<spacing-preview%s>%s</spacing-preview>',
            $written,
            $view->hyperlink($media->filename(), $source)
        );
    }
}
