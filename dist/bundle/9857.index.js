export const id = 9857;
export const ids = [9857];
export const modules = {

/***/ 19857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeKeys: () => (/* binding */ describeKeys),
/* harmony export */   renderKeys: () => (/* binding */ renderKeys)
/* harmony export */ });
/** The keys with every ingredient; empty keys where the situation has no such entry. */
function describeKeys({ plan, config }) {
    const none = { primaryKey: '', restoreKeys: [], ingredients: [] };
    const hasModules = plan.actions.modulesEntry && config.cache.modules;
    const hasBuild = plan.actions.buildEntry && config.cache.build;
    return {
        situation: plan.situation.kind,
        modules: plan.keys === undefined || !hasModules ? none : { ...plan.keys.modules, ingredients: plan.moduleIngredients },
        build: plan.keys === undefined || !hasBuild ? none : { ...plan.keys.build, ingredients: plan.buildIngredients },
    };
}
/** For people: each entry's key, what it falls back to, and what went into it. */
function renderKeys(keys) {
    const section = (name) => {
        const { primaryKey, restoreKeys, ingredients } = keys[name];
        if (primaryKey === '')
            return [`${name}: no entry (${keys.situation})`];
        return [
            `${name}: ${primaryKey}`,
            ...restoreKeys.map(key => `  else ${key}*`),
            `  from ${ingredients.length} ingredients:`,
            ...ingredients.map(line => `    ${line}`),
        ];
    };
    return `${[...section('modules'), ...section('build')].join('\n')}\n`;
}


/***/ })

};
