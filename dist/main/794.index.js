export const id = 794;
export const ids = [794];
export const modules = {

/***/ 794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BearerCredentialHandler: () => (/* binding */ BearerCredentialHandler),
/* harmony export */   ProxyAgent: () => (/* binding */ ProxyAgent),
/* harmony export */   fetch: () => (/* binding */ fetch),
/* harmony export */   getExecOutput: () => (/* binding */ getExecOutput)
/* harmony export */ });
const BearerCredentialHandler = unused;
const getExecOutput = unused;
const fetch = unused;
function ProxyAgent() {
}
function unused() {
    throw new Error('this module is not part of the bundle');
}


/***/ })

};
