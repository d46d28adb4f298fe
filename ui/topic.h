/* SPDX-License-Identifier: GPL-3.0-or-later */

/* topic.h - which page of the help belongs to a page of the window: a pure function. */
#pragma once

#include "ui/trail.h"

G_BEGIN_DECLS

/* A name of document/help-page.h; of a STEP its own. Lends. */
const char *vg_topic_of (const VgPage *page);

G_END_DECLS
