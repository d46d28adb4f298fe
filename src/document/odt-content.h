/* SPDX-License-Identifier: GPL-3.0-or-later */

/* odt-content.h - the text of an OpenDocument text. */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* The part content.xml: every block and run of @document, in their order. */
GBytes *vg_odt_content_write (VgDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
