<link rel="stylesheet" href="${base}/css/frame.css">
<script src="/static/js/mfr.js"></script>
<script src="/static/js/mfr.child.js"></script>
<script type="module" src="${base}/js/dist/spacing-preview.js"></script>
<script type="module" src="${base}/js/frame.js"></script>
<spacing-preview src="${url}" alt="${name}" loading="eager"></spacing-preview>
